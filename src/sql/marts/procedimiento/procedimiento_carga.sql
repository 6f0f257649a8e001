-- título: Entregas de procedimientos abiertos
-- grano: carga
-- unidades: orden: 1 la más reciente
-- fórmula: por la fecha de exportación del archivo; si no la dice, por la de carga
-- fuente: registro de cargas
SELECT
  carga_id, max(coalesce(exportado_en, cargado_en)) AS entregada_en,
  (row_number() OVER (ORDER BY max(coalesce(exportado_en, cargado_en)) DESC NULLS LAST, carga_id))::INTEGER AS orden
FROM archivo
WHERE carga_id IN (SELECT carga_id FROM instancia UNION SELECT carga_id FROM instancia_paso)
GROUP BY carga_id
