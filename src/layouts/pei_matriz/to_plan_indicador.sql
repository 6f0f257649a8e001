SELECT
  plan_id, indicador_id, cod_ind AS codigo_origen, objetivo_id, indicador, justificacion, metodo_calculo, especificaciones, limitaciones,
  sentido_plan(sentido) AS sentido, agregacion_plan(agregacion) AS agregacion, relevancia,
  coalesce(unidad, unidad_deducida(indicador, list_min(cifras), list_max(cifras))) AS unidad,
  CASE WHEN linea_base IS NOT NULL THEN try_cast(nullif(regexp_extract(linea_base_titulo, '20\d\d'), '') AS INTEGER) END AS linea_base_anio,
  linea_base, fuente, base_datos, responsable
FROM filas
