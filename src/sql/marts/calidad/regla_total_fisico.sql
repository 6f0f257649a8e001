-- título: El total físico no coincide con sus meses
-- gravedad: aviso
-- alcance: año
-- por qué importa: la meta anual y la mensual dicen cosas distintas: el avance depende de cuál se lea
-- qué hacer: corregir la programación mensual o el total en el Aplicativo y exportar de nuevo
-- grano: carga × actividad operativa activa
-- unidades: unidad de medida de la AO
-- fórmula: F(RE) Total o F(SE) Total distinto de la suma de sus meses; en una AO de tipo «último», del último mes. Con Acumulado NO el total no tiene que ser la suma y no se revisa; si el archivo no dice Acumulado, vale también el último mes. Las que parecen acumuladas tienen su propia regla
-- fuente: Aplicativo CEPLAN V.01, bloques F(RE) y F(SE); método del tablero
WITH meses AS (
  SELECT
    carga_id, ao_id,
    sum(f_vigente) AS programado, arg_max(f_vigente, mes) FILTER (WHERE f_vigente IS NOT NULL) AS ultimo_programado,
    sum(f_ejecutado) AS ejecutado, arg_max(f_ejecutado, mes) FILTER (WHERE f_ejecutado IS NOT NULL) AS ultimo_ejecutado
  FROM poi_mes
  GROUP BY ALL
),
totales AS (
  SELECT
    a.*, p.f_ejecutado_total,
    CASE WHEN a.tipo_acumulacion = 'ultimo' THEN m.ultimo_programado ELSE m.programado END AS programado,
    CASE WHEN a.tipo_acumulacion = 'ultimo' THEN m.ultimo_ejecutado ELSE m.ejecutado END AS ejecutado,
    CASE WHEN a.tipo_acumulacion = 'ultimo' THEN ' y su último mes, ' ELSE ' y sus meses suman ' END AS frase,
    total_no_cuadra(a.f_vigente_total, m.programado, m.ultimo_programado, a.tipo_acumulacion, p.acumulado) AS mal_programado,
    total_no_cuadra(p.f_ejecutado_total, m.ejecutado, m.ultimo_ejecutado, a.tipo_acumulacion, p.acumulado) AS mal_ejecutado
  FROM poi_ao a
  JOIN poi_actividad p ON p.carga_id = a.carga_id AND p.ao_id = a.ao_id
  LEFT JOIN meses m ON m.carga_id = a.carga_id AND m.ao_id = a.ao_id
  ANTI JOIN poi_sugerencia_acumulacion s ON s.carga_id = a.carga_id AND s.ao_id = a.ao_id
  WHERE a.activo AND coalesce(p.acumulado, true)
)
SELECT
  carga_id, ejercicio, pliego_llave, ue_id, centro_costo_llave, ao_n, ao_id AS clave, ao AS nombre, NULL::INTEGER AS mes,
  CASE WHEN mal_programado THEN f_vigente_total ELSE f_ejecutado_total END AS valor,
  CASE WHEN mal_programado THEN programado ELSE ejecutado END AS esperado,
  concat_ws('; ',
    CASE WHEN mal_programado THEN 'F(RE) Total dice ' || cifra(f_vigente_total) || coalesce(frase || cifra(programado), ' y ningún mes trae dato') END,
    CASE WHEN mal_ejecutado THEN 'F(SE) Total dice ' || cifra(f_ejecutado_total) || coalesce(frase || cifra(ejecutado), ' y ningún mes trae dato') END) AS detalle
FROM totales
WHERE mal_programado OR mal_ejecutado
