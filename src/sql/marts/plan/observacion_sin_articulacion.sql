-- título: No se articula con el PESEM
-- gravedad: error
-- alcance: PEI
-- por qué importa: su resultado y su dinero no llegan a ningún objetivo del sector
-- qué hacer: indicar en la matriz la OES y la AES del PESEM vigente a las que contribuye
-- grano: PEI × OEI o AEI
-- unidades: ninguna
-- fórmula: ni la acción ni su objetivo dicen OES o AES; o dicen una que el PESEM cargado del sector no tiene
-- fuente: Manual MGPP-E1, ficha E1.3.4, actividad 2; método del tablero
WITH articulados AS (
  SELECT o.*, p.plan_id IS NOT NULL AS es_pei, m.pesem_id, s.nombre AS pesem, e.objetivo_id IS NOT NULL AS oes_existe, c.objetivo_id IS NOT NULL AS aes_existe
  FROM plan_objetivo_vigente o
  JOIN plan_vigente p ON p.plan_id = o.plan_id AND p.tipo = 'PEI'
  LEFT JOIN plan_marco m ON m.plan_id = o.plan_id
  LEFT JOIN plan_vigente s ON s.plan_id = m.pesem_id
  LEFT JOIN plan_objetivo_vigente e ON e.plan_id = m.pesem_id AND e.objetivo_id = o.oes_id AND e.declarado
  LEFT JOIN plan_objetivo_vigente c ON c.plan_id = m.pesem_id AND c.objetivo_id = o.aes_id AND c.declarado
)
SELECT
  plan_id, objetivo_id, NULL::VARCHAR AS indicador_id, objetivo_id AS clave, objetivo AS nombre,
  CASE
    WHEN oes_id IS NULL THEN 'No dice a qué OES ni AES del PESEM contribuye'
    ELSE 'Dice ' || concat_ws(' y ', CASE WHEN NOT oes_existe THEN oes_id END, CASE WHEN aes_id IS NOT NULL AND NOT aes_existe THEN aes_id END)
      || ', que no está en ' || pesem
  END AS detalle
FROM articulados
WHERE oes_id IS NULL OR (pesem_id IS NOT NULL AND (NOT oes_existe OR (aes_id IS NOT NULL AND NOT aes_existe)))
