-- título: Indicadores de los PEI con la AES del PESEM a la que sirven
-- grano: PEI que rige el año × indicador
-- unidades: Tipo I en % de 0 a 100
-- fórmula: la articulación es la de la AEI u OEI del indicador. Si el PESEM está cargado, solo cuenta la OES o AES que este tiene; sin PESEM cargado, la que dice el PEI
-- fuente: plan_avance; Manual MGPP-E1, ficha E1.3.1
-- parámetros: anio_
WITH planes AS (
  SELECT * FROM plan_del_anio(anio_)
)
SELECT
  p.sector_id, s.plan_id AS pesem_id, p.plan_id, p.pliego_llave, p.pliego,
  a.indicador_id, a.objetivo_id, a.tipo_1, a.semaforo,
  CASE WHEN s.plan_id IS NULL THEN o.oes_id ELSE e.objetivo_id END AS oes_id,
  CASE WHEN s.plan_id IS NULL THEN o.aes_id ELSE c.objetivo_id END AS aes_id
FROM planes p
JOIN plan_avance a ON a.plan_id = p.plan_id AND a.anio = p.anio
JOIN plan_objetivo_vigente o ON o.plan_id = a.plan_id AND o.objetivo_id = a.objetivo_id
LEFT JOIN planes s ON s.tipo = 'PESEM' AND s.sector_id = p.sector_id
LEFT JOIN plan_objetivo_vigente e ON e.plan_id = s.plan_id AND e.objetivo_id = o.oes_id AND e.declarado
LEFT JOIN plan_objetivo_vigente c ON c.plan_id = s.plan_id AND c.objetivo_id = o.aes_id AND c.declarado AND c.dentro_de = e.objetivo_id
WHERE p.tipo = 'PEI'
