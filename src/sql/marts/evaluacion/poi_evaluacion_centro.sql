-- título: Qué le falta a cada centro de costo para cerrar la evaluación
-- grano: centro de costo con meta acumulada al cierre
-- unidades: conteos de AO; escrito_cuando en hora universal
-- fórmula: sin reporte = ninguna de sus AO con meta reportó el último mes. Con análisis = escribió al menos uno de sus cuatro textos (logros, limitaciones, medidas adoptadas, medidas de mejora) para este periodo
-- fuente: poi_evaluacion_ao; registro de anotaciones de Timón
-- parámetros: ejercicio_, periodo_, desde_, hasta_, carga_, pliegos_, ues_, centros_
WITH pedido AS (
  SELECT periodo_::VARCHAR AS periodo
),
centros AS (
  SELECT
    ejercicio, ue_id, centro_costo_llave AS llave,
    (count(*) FILTER (WHERE f_vigente_acum > 0))::INTEGER AS ao_con_meta,
    (count(*) FILTER (WHERE reporto_mes))::INTEGER AS ao_reportaron,
    (count(*) FILTER (WHERE semaforo = 'rojo'))::INTEGER AS ao_rojo,
    sum(resta) AS resta
  FROM poi_evaluacion_ao(ejercicio_, desde_, hasta_, carga_, pliegos_, ues_, centros_)
  GROUP BY ALL
  HAVING ao_con_meta > 0
),
escrito AS (
  SELECT llave, count(*)::INTEGER AS textos, max({'cuando': cuando, 'quien': quien}) AS ultimo
  FROM registro_vigente
  WHERE tipo = 'poi_evaluacion' AND list_contains(['logros', 'limitaciones', 'medidas', 'mejora'], campo) AND trim(valor) <> ''
  GROUP BY llave
)
SELECT
  c.llave, n.clave, n.nombre, n.sigla, c.ue_id, c.ao_con_meta, c.ao_reportaron, c.ao_rojo, c.resta,
  coalesce(e.textos, 0) AS textos,
  e.ultimo.cuando AS escrito_cuando,
  e.ultimo.quien AS escrito_quien
FROM centros c
CROSS JOIN pedido p
JOIN poi_nombre n ON n.eje = 'centro_costo' AND n.ejercicio = c.ejercicio AND n.llave = c.llave
LEFT JOIN escrito e ON e.llave = c.ejercicio || '-' || p.periodo || '|' || c.llave
