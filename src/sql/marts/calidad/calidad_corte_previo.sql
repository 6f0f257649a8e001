-- título: El corte anterior de cada corte del POI
-- grano: carga × ejercicio × unidad ejecutora, de las que tienen uno anterior
-- unidades: cortes en meses (1 a 12)
-- fórmula: de los cortes con seguimiento de la misma unidad ejecutora y ejercicio, el que sigue en el orden de poi_carga: menor corte; a igual corte, el exportado antes; si no, el cargado antes
-- fuente: poi_carga
SELECT *
FROM (
  SELECT
    carga_id, ejercicio, pliego_llave, ue_id, corte,
    lead(carga_id) OVER orden AS previa, lead(corte) OVER orden AS corte_previo
  FROM poi_carga
  WHERE corte IS NOT NULL
  WINDOW orden AS (
    PARTITION BY ejercicio, pliego_llave, ue_id
    ORDER BY corte DESC, exportado_en DESC NULLS LAST, cargado_en DESC NULLS LAST, carga_id
  )
)
WHERE previa IS NOT NULL
