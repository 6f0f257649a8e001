-- título: Observaciones a cada plan, por regla y estado
-- grano: plan × regla; y el plan entero (sin regla)
-- unidades: conteos de observaciones
-- fórmula: cuenta de plan_observacion por regla y por lo que decidió el analista. Abiertas = pendientes y aceptadas que no se absolvieron; comunicadas = aceptadas y absueltas. Errores abiertos: las abiertas de gravedad «error»
-- fuente: plan_observacion; Manual MGPP-E1, ficha E1.3.4
SELECT
  plan_id, regla,
  CASE WHEN grouping(regla) = 0 THEN any_value(gravedad) END AS gravedad,
  CASE WHEN grouping(regla) = 0 THEN any_value(orden) END AS orden,
  count(*)::INTEGER AS observaciones,
  (count(*) FILTER (WHERE estado = 'pendiente'))::INTEGER AS pendientes,
  (count(*) FILTER (WHERE estado = 'aceptada'))::INTEGER AS aceptadas,
  (count(*) FILTER (WHERE estado = 'absuelta'))::INTEGER AS absueltas,
  (count(*) FILTER (WHERE estado = 'descartada'))::INTEGER AS descartadas,
  (count(*) FILTER (WHERE estado = 'pendiente' OR estado = 'aceptada'))::INTEGER AS abiertas,
  (count(*) FILTER (WHERE estado = 'aceptada' OR estado = 'absuelta'))::INTEGER AS comunicadas,
  (count(*) FILTER (WHERE gravedad = 'error' AND (estado = 'pendiente' OR estado = 'aceptada')))::INTEGER AS errores_abiertos
FROM plan_observacion
GROUP BY GROUPING SETS ((plan_id, regla), (plan_id))
