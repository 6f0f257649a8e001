-- título: PESEM con que se contrasta cada PEI
-- grano: PEI cuyo sector tiene un PESEM que coincide en algún año
-- unidades: ninguna
-- fórmula: el PESEM del mismo sector que comparte más años con el PEI; si comparten igual, el que empieza más tarde
-- fuente: plan_vigente; método del tablero
SELECT p.plan_id, s.plan_id AS pesem_id
FROM plan_vigente p
JOIN plan_vigente s ON s.tipo = 'PESEM' AND s.sector_id = p.sector_id AND s.desde <= p.hasta AND s.hasta >= p.desde
WHERE p.tipo = 'PEI'
QUALIFY row_number() OVER (
  PARTITION BY p.plan_id
  ORDER BY least(s.hasta, p.hasta) - greatest(s.desde, p.desde) DESC, s.desde DESC, s.plan_id
) = 1
