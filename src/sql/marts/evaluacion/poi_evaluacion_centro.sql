-- título: Qué le falta a cada centro de costo para cerrar la evaluación
-- grano: centro de costo con meta acumulada al cierre
-- unidades: conteos de AO; escrito_cuando en hora universal
-- fórmula: sin reporte = ninguna de sus AO con meta reportó el último mes. Con análisis = escribió al menos uno de sus cuatro textos (logros, limitaciones, medidas adoptadas, medidas de mejora) para este periodo
-- fuente: poi_cierre; registro de anotaciones de Timón
-- parámetros: ejercicio_, periodo_, desde_, hasta_, carga_, pliegos_, ues_, centros_
WITH pedido AS (
  SELECT periodo_::VARCHAR AS periodo, desde_::VARCHAR AS desde
),
centros AS (
  SELECT
    c.ejercicio, c.ue_id, c.llave, any_value(p.periodo) AS periodo,
    sum(c.ao_con_meta)::INTEGER AS ao_con_meta,
    sum(c.ao_reportaron)::INTEGER AS ao_reportaron,
    sum(c.ao_rojo)::INTEGER AS ao_rojo,
    CASE WHEN sum(c.ao_en_promedio) > 0 THEN (100.0 * sum(c.ao_en_promedio) - sum(c.suma_cumplimiento)) / sum(sum(c.ao_en_promedio)) OVER () END AS resta
  FROM poi_cierre_filtrado('centro_costo', ejercicio_, hasta_, carga_, pliegos_, ues_, centros_) c
  CROSS JOIN pedido p
  WHERE c.ejercicio = c.ejercicio_f AND c.mes = c.mes_f AND c.tramo = tramo_de(p.desde::INTEGER, c.mes_f)
  GROUP BY c.ejercicio, c.ue_id, c.llave
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
JOIN poi_nombre n ON n.eje = 'centro_costo' AND n.ejercicio = c.ejercicio AND n.llave = c.llave
LEFT JOIN escrito e ON e.llave = c.ejercicio || '-' || c.periodo || '|' || c.llave
WHERE c.ao_con_meta > 0
