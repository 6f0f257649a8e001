-- título: Calidad de lo registrado, por dependencia
-- grano: el total, cada centro de costo y cada unidad ejecutora con hallazgos que no son de una dependencia
-- unidades: puntaje 0 a 100 y completitud en porcentaje, sin redondear; conteos de AO y de hallazgos
-- fórmula: cada AO activa vale 1 punto si reportó el mes y no tiene hallazgos, medio si solo tiene avisos, y 0 si tiene algún error o tenía meta y no reportó el mes; puntaje = 100 × promedio de los puntos. Las sugerencias y lo justificado no restan, y un hallazgo más nunca sube el puntaje. Los hallazgos de la unidad ejecutora, sin AO, se cuentan y no entran al puntaje
-- fuente: la norma no fija un puntaje: método del tablero. Manual MGPP-E1, ficha E1.3.5, actividades 3 y 5
-- parámetros: ejercicio_, mes_, carga_, pliegos_, ues_, centros_
WITH pedido AS MATERIALIZED (
  SELECT * FROM poi_filtro(ejercicio_, mes_, carga_, pliegos_, ues_, centros_)
),
actividades AS (
  SELECT
    v.ao_n, a.centro_costo_llave AS grupo,
    coalesce(v.f_vigente_acum > 0, false) AS con_meta, v.reporto_mes
  FROM poi_avance v
  JOIN poi_ao a USING (ao_n)
  JOIN pedido f ON v.ejercicio = f.ejercicio_f AND v.mes = f.mes_f
  WHERE CASE WHEN f.carga_f IS NULL THEN v.vigente ELSE v.carga_id = f.carga_f END
    AND (f.pliegos_f IS NULL OR list_contains(f.pliegos_f, a.pliego_llave))
    AND (f.ues_f IS NULL OR list_contains(f.ues_f, a.ue_id))
    AND (f.centros_f IS NULL OR list_contains(f.centros_f, a.centro_costo_llave))
),
hallazgos AS MATERIALIZED (
  SELECT h.ao_n, coalesce(h.centro_costo_llave, h.ue_id) AS grupo, h.gravedad, j.llave IS NOT NULL AS justificado
  FROM calidad_hallazgo h
  JOIN pedido f ON h.ejercicio = f.ejercicio_f
  LEFT JOIN registro_vigente j ON j.tipo = 'calidad_hallazgo' AND j.campo = 'justificado' AND j.llave = h.llave
  WHERE hallazgo_vale(h.alcance, h.mes, f.mes_f)
    AND CASE WHEN f.carga_f IS NULL THEN h.vigente ELSE h.carga_id = f.carga_f END
    AND (f.pliegos_f IS NULL OR list_contains(f.pliegos_f, h.pliego_llave))
    AND (f.ues_f IS NULL OR list_contains(f.ues_f, h.ue_id))
    AND (f.centros_f IS NULL OR list_contains(f.centros_f, h.centro_costo_llave))
),
peores AS (
  SELECT ao_n, bool_or(gravedad = 'error') AS con_error, bool_or(gravedad = 'aviso') AS con_aviso
  FROM hallazgos
  WHERE NOT justificado AND ao_n IS NOT NULL
  GROUP BY ao_n
),
partes AS (
  SELECT
    a.grupo, 1 AS ao, a.con_meta::INTEGER AS ao_con_meta, a.reporto_mes::INTEGER AS ao_reportaron,
    coalesce(p.con_error, false)::INTEGER AS ao_con_error,
    (coalesce(p.con_aviso, false) AND NOT coalesce(p.con_error, false))::INTEGER AS ao_con_aviso,
    punto_calidad(a.con_meta AND NOT a.reporto_mes, p.con_error, p.con_aviso) AS puntos,
    0 AS errores, 0 AS avisos, 0 AS sugerencias, 0 AS justificados
  FROM actividades a
  LEFT JOIN peores p USING (ao_n)
  UNION ALL
  SELECT
    grupo, 0, 0, 0, 0, 0, 0,
    (gravedad = 'error' AND NOT justificado)::INTEGER, (gravedad = 'aviso' AND NOT justificado)::INTEGER,
    (gravedad = 'sugerencia' AND NOT justificado)::INTEGER, justificado::INTEGER
  FROM hallazgos
),
grupos AS (
  SELECT
    CASE WHEN grouping(grupo) = 1 THEN 'total' WHEN contains(grupo, '/') THEN 'centro_costo' ELSE 'ue' END AS eje,
    coalesce(grupo, 'total') AS llave,
    sum(ao)::INTEGER AS ao,
    sum(ao_con_meta)::INTEGER AS ao_con_meta,
    sum(ao_reportaron)::INTEGER AS ao_reportaron,
    sum(ao_con_error)::INTEGER AS ao_con_error,
    sum(ao_con_aviso)::INTEGER AS ao_con_aviso,
    sum(errores)::INTEGER AS errores,
    sum(avisos)::INTEGER AS avisos,
    sum(sugerencias)::INTEGER AS sugerencias,
    sum(justificados)::INTEGER AS justificados,
    sum(puntos)::DOUBLE AS puntos
  FROM partes
  GROUP BY GROUPING SETS ((grupo), ())
)
SELECT
  coalesce(n.clave, g.llave) AS clave,
  CASE WHEN g.eje = 'total' THEN 'Total' ELSE coalesce(n.nombre, g.llave) END AS nombre,
  n.sigla, n.dentro_de,
  g.*,
  g.ao_con_meta - g.ao_reportaron AS ao_sin_reporte,
  avance(g.ao_reportaron, g.ao_con_meta) AS completitud,
  avance(g.puntos, g.ao) AS puntaje,
  semaforo(avance(g.puntos, g.ao), NULL) AS semaforo
FROM grupos g
CROSS JOIN pedido f
LEFT JOIN poi_nombre n ON n.eje = g.eje AND n.ejercicio = f.ejercicio_f AND n.llave = g.llave
WHERE g.ao IS NOT NULL
