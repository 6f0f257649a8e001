-- título: Objetivos y acciones que valen, con su articulación
-- grano: plan × objetivo o acción
-- unidades: ninguna
-- fórmula: los de la última entrega que trae objetivos de ese plan, más los que solo se nombran por su código en un indicador o una acción (no declarados). Una acción pertenece al objetivo que dice o, si no lo dice, al de su código; si no dice su OES o AES, la articulación es la de su objetivo
-- fuente: PESEM y PEI aprobados; Anexo B-7
-- materializa: sí
WITH ultima AS (
  SELECT o.plan_id, arg_min(o.carga_id, c.orden) AS carga_id
  FROM plan_objetivo o
  JOIN plan_carga c USING (carga_id, plan_id)
  GROUP BY o.plan_id
),
declarados AS (
  SELECT o.* EXCLUDE (carga_id, dentro_de), coalesce(o.dentro_de, objetivo_de_accion(o.objetivo_id)) AS dentro_de
  FROM plan_objetivo o
  JOIN ultima u USING (carga_id, plan_id)
),
nombrados AS (
  SELECT plan_id, objetivo_id FROM plan_indicador_vigente
  UNION SELECT plan_id, objetivo_de_accion(objetivo_id) FROM plan_indicador_vigente
  UNION SELECT plan_id, dentro_de FROM declarados
),
todos AS (
  SELECT *, true AS declarado FROM declarados
  UNION ALL BY NAME
  SELECT
    plan_id, objetivo_id, objetivo_id AS objetivo, objetivo_de_accion(objetivo_id) AS dentro_de, false AS declarado,
    CASE
      WHEN list_contains(['OES', 'AES', 'OEI', 'AEI'], left(objetivo_id, 3)) THEN left(objetivo_id, 3)
      WHEN plan_id LIKE 'PESEM%' THEN 'OES'
      ELSE 'OEI'
    END AS nivel
  FROM nombrados
  ANTI JOIN declarados USING (plan_id, objetivo_id)
  WHERE objetivo_id IS NOT NULL
)
SELECT
  o.plan_id, o.objetivo_id, o.codigo_origen, o.nivel, o.objetivo, o.dentro_de, o.declarado,
  coalesce(o.oes_id, objetivo_de_accion(o.aes_id), CASE WHEN o.aes_id IS NULL THEN coalesce(s.oes_id, objetivo_de_accion(s.aes_id)) END) AS oes_id,
  coalesce(o.aes_id, CASE WHEN o.oes_id IS NULL OR o.oes_id = coalesce(s.oes_id, objetivo_de_accion(s.aes_id)) THEN s.aes_id END) AS aes_id,
  o.pedn, o.ods, o.pgg, o.prioridad, o.responsable
FROM todos o
LEFT JOIN todos s ON s.plan_id = o.plan_id AND s.objetivo_id = o.dentro_de
