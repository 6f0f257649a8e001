-- título: Actividades operativas con su lugar en el PEI y el PESEM
-- grano: actividad operativa activa del corte vigente
-- unidades: S/
-- fórmula: la AO se une por su AEI con el PEI que rige el año en su pliego, y la AEI, por su articulación, con el PESEM del sector. Estado: completa, o el primer eslabón que falta: AO sin AEI, pliego sin PEI cargado, AEI que el PEI no tiene, sector sin PESEM cargado, AEI sin OES del PESEM
-- fuente: Aplicativo CEPLAN V.01; PEI y PESEM; método del tablero
-- parámetros: ejercicio_
WITH planes AS (
  SELECT * FROM plan_del_anio(ejercicio_)
),
pedido AS (
  SELECT anio_f FROM plan_filtro(ejercicio_, NULL, NULL)
)
SELECT
  a.ao_n, a.carga_id, a.ejercicio, a.ue_id, a.ao_id, a.ao, a.pliego_llave, coalesce(p.pliego, a.pliego) AS pliego,
  a.categoria_tipo, coalesce(a.pim, 0) AS pim,
  p.plan_id, s.plan_id AS pesem_id,
  coalesce(o.dentro_de, a.oei_id) AS oei_id, a.aei_id, coalesce(o.objetivo, a.aei) AS aei,
  CASE WHEN s.plan_id IS NULL THEN o.oes_id ELSE e.objetivo_id END AS oes_id,
  e.objetivo AS oes,
  CASE WHEN s.plan_id IS NULL THEN o.aes_id ELSE c.objetivo_id END AS aes_id,
  c.objetivo AS aes,
  CASE
    WHEN a.aei_id IS NULL THEN 'ao_sin_aei'
    WHEN p.plan_id IS NULL THEN 'sin_pei'
    WHEN o.objetivo_id IS NULL THEN 'aei_fuera_del_pei'
    WHEN s.plan_id IS NULL THEN 'sin_pesem'
    WHEN e.objetivo_id IS NULL THEN 'aei_sin_oes'
    ELSE 'completa'
  END AS estado
FROM plan_ao a
JOIN pedido q ON a.ejercicio = q.anio_f
LEFT JOIN planes p ON p.tipo = 'PEI' AND p.pliego_llave = a.pliego_llave
LEFT JOIN plan_objetivo_vigente o ON o.plan_id = p.plan_id AND o.objetivo_id = a.aei_id AND o.nivel = 'AEI'
LEFT JOIN planes s ON s.tipo = 'PESEM' AND s.sector_id = p.sector_id
LEFT JOIN plan_objetivo_vigente e ON e.plan_id = s.plan_id AND e.objetivo_id = o.oes_id AND e.declarado
LEFT JOIN plan_objetivo_vigente c ON c.plan_id = s.plan_id AND c.objetivo_id = o.aes_id AND c.declarado AND c.dentro_de = e.objetivo_id
