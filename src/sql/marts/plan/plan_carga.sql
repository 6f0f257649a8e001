-- título: Entregas de cada plan
-- grano: carga × plan
-- unidades: conteos de filas; orden: 1 la más reciente
-- fórmula: la más reciente es la exportada más tarde; si no, la cargada más tarde
-- fuente: registro de cargas
-- materializa: sí
WITH filas AS (
  SELECT carga_id, plan_id, 'plan' AS tabla FROM plan
  UNION ALL SELECT carga_id, plan_id, 'objetivo' FROM plan_objetivo
  UNION ALL SELECT carga_id, plan_id, 'indicador' FROM plan_indicador
  UNION ALL SELECT carga_id, plan_id, 'valor' FROM plan_valor
  UNION ALL SELECT carga_id, plan_id, 'factor' FROM plan_factor
  UNION ALL SELECT carga_id, plan_id, 'recomendacion' FROM plan_recomendacion
),
traidas AS (
  SELECT
    carga_id, plan_id,
    (count(*) FILTER (WHERE tabla = 'objetivo'))::INTEGER AS objetivos,
    (count(*) FILTER (WHERE tabla = 'indicador'))::INTEGER AS indicadores,
    (count(*) FILTER (WHERE tabla = 'valor'))::INTEGER AS valores,
    (count(*) FILTER (WHERE tabla = 'factor'))::INTEGER AS factores,
    (count(*) FILTER (WHERE tabla = 'recomendacion'))::INTEGER AS recomendaciones
  FROM filas
  GROUP BY ALL
),
archivos AS (
  SELECT carga_id, max(exportado_en) AS exportado_en, max(cargado_en) AS cargado_en, bool_or(demostracion) AS demostracion
  FROM archivo GROUP BY carga_id
)
SELECT
  t.*, f.exportado_en, f.cargado_en, coalesce(f.demostracion, false) AS demostracion,
  (row_number() OVER (
    PARTITION BY t.plan_id
    ORDER BY f.exportado_en DESC NULLS LAST, f.cargado_en DESC NULLS LAST, t.carga_id
  ))::INTEGER AS orden
FROM traidas t
LEFT JOIN archivos f USING (carga_id)
