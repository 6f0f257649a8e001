-- título: Entregas de la gestión descentralizada
-- grano: carga
-- unidades: conteos de filas; orden: 1 la más reciente
-- fórmula: fecha = la de exportación del archivo; si no, el día en que se cargó
-- fuente: registro de cargas
-- materializa: sí
WITH filas AS (
  SELECT carga_id, count(*) AS servicios, 0 AS etapas, 0 AS indicadores, 0 AS acuerdos, 0 AS convenios, 0 AS otras FROM servicio_publico GROUP BY carga_id
  UNION ALL BY NAME
  SELECT carga_id, count(*) AS etapas FROM modelo_etapa GROUP BY carga_id
  UNION ALL BY NAME
  SELECT carga_id, count(*) AS indicadores FROM servicio_indicador GROUP BY carga_id
  UNION ALL BY NAME
  SELECT carga_id, count(*) AS acuerdos FROM acuerdo_cig GROUP BY carga_id
  UNION ALL BY NAME
  SELECT carga_id, count(*) AS convenios FROM convenio GROUP BY carga_id
  UNION ALL BY NAME
  SELECT carga_id, count(*) AS otras
  FROM (
    SELECT carga_id FROM servicio_valor
    UNION ALL SELECT carga_id FROM integrante_cig
    UNION ALL SELECT carga_id FROM trabajo_institucional
    UNION ALL SELECT carga_id FROM meta_gobierno
  )
  GROUP BY carga_id
),
archivos AS (
  SELECT carga_id, max(exportado_en) AS exportado_en, max(cargado_en) AS cargado_en, bool_or(demostracion) AS demostracion
  FROM archivo GROUP BY carga_id
)
SELECT
  f.carga_id,
  coalesce(sum(servicios), 0)::INTEGER AS servicios, coalesce(sum(etapas), 0)::INTEGER AS etapas, coalesce(sum(indicadores), 0)::INTEGER AS indicadores,
  coalesce(sum(acuerdos), 0)::INTEGER AS acuerdos, coalesce(sum(convenios), 0)::INTEGER AS convenios, coalesce(sum(otras), 0)::INTEGER AS otras,
  a.exportado_en, a.cargado_en, coalesce(a.exportado_en, a.cargado_en)::DATE AS fecha, coalesce(a.demostracion, false) AS demostracion,
  (row_number() OVER (ORDER BY a.exportado_en DESC NULLS LAST, a.cargado_en DESC NULLS LAST, f.carga_id))::INTEGER AS orden
FROM filas f
LEFT JOIN archivos a USING (carga_id)
GROUP BY f.carga_id, a.exportado_en, a.cargado_en, a.demostracion
