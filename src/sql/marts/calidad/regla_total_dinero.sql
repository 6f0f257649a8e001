-- título: El total financiero no coincide con sus meses
-- gravedad: aviso
-- alcance: año
-- por qué importa: el PIM y el devengado de la actividad dependen de cuál se lea
-- qué hacer: corregir la programación financiera o el devengado mensual y exportar de nuevo
-- grano: carga × actividad operativa activa
-- unidades: S/
-- fórmula: Fn(RE) Total o Fn(SE) Total difiere de la suma de sus meses en más de S/ 1, o es distinto de 0 y ningún mes trae dato; el dinero se suma siempre, diga lo que diga Acumulado
-- fuente: Aplicativo CEPLAN V.01, bloques Fn(RE) y Fn(SE); método del tablero
WITH meses AS (
  SELECT carga_id, ao_id, sum(fn_vigente) AS programado, sum(fn_ejecutado) AS devengado
  FROM poi_mes
  GROUP BY ALL
),
totales AS (
  SELECT
    a.*, p.fn_ejecutado_total, m.programado, m.devengado,
    coalesce(abs(a.fn_vigente_total - coalesce(m.programado, 0)) > 1, false) AS mal_programado,
    coalesce(abs(p.fn_ejecutado_total - coalesce(m.devengado, 0)) > 1, false) AS mal_devengado
  FROM poi_ao a
  JOIN poi_actividad p ON p.carga_id = a.carga_id AND p.ao_id = a.ao_id
  LEFT JOIN meses m ON m.carga_id = a.carga_id AND m.ao_id = a.ao_id
  WHERE a.activo
)
SELECT
  carga_id, ejercicio, pliego_llave, ue_id, centro_costo_llave, ao_n, ao_id AS clave, ao AS nombre, NULL::INTEGER AS mes,
  CASE WHEN mal_programado THEN fn_vigente_total ELSE fn_ejecutado_total END AS valor,
  CASE WHEN mal_programado THEN programado ELSE devengado END AS esperado,
  concat_ws('; ',
    CASE WHEN mal_programado THEN 'Fn(RE) Total dice ' || soles(fn_vigente_total) || coalesce(' y sus meses suman ' || soles(programado), ' y ningún mes trae dato') END,
    CASE WHEN mal_devengado THEN 'Fn(SE) Total dice ' || soles(fn_ejecutado_total) || coalesce(' y sus meses suman ' || soles(devengado), ' y ningún mes trae dato') END) AS detalle
FROM totales
WHERE mal_programado OR mal_devengado
