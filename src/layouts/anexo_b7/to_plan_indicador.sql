SELECT
  plan_id, indicador_id, codigo AS codigo_origen, objetivo_id, nombre AS indicador,
  sentido_plan(sentido) AS sentido, agregacion_plan(agregacion) AS agregacion, relevancia,
  coalesce(unidad, unidad_deducida(nombre, menor, mayor)) AS unidad,
  linea_base_anio, linea_base, coalesce(responsable, ue) AS responsable
FROM filas
WHERE es_indicador
