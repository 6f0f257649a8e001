-- título: Repite un indicador de otro plan
-- gravedad: aviso
-- alcance: PEI
-- por qué importa: mide lo mismo que otro plan: no dice qué logra este pliego y su avance se cuenta dos veces
-- qué hacer: medir lo que este pliego aporta, o explicar por qué ambos planes usan el mismo indicador
-- grano: PEI × indicador × indicador repetido
-- unidades: ninguna
-- fórmula: el nombre, sin mayúsculas, tildes ni puntuación, es el de un indicador del PESEM del sector o del PEI de otro pliego del mismo sector con algún año en común
-- fuente: Manual MGPP-E1, ficha E1.3.4, actividad 2; método del tablero
SELECT
  i.plan_id, i.objetivo_id, i.indicador_id, i.indicador_id || '|' || x.plan_id || '|' || x.indicador_id AS clave, i.indicador AS nombre,
  'Se llama igual que ' || x.indicador_id || ' de ' || q.nombre AS detalle
FROM plan_indicador_vigente i
JOIN plan_vigente p ON p.plan_id = i.plan_id AND p.tipo = 'PEI'
LEFT JOIN plan_marco m ON m.plan_id = i.plan_id
JOIN plan_indicador_vigente x ON nombre_comparable(x.indicador) = nombre_comparable(i.indicador) AND x.plan_id <> i.plan_id
JOIN plan_vigente q ON q.plan_id = x.plan_id
WHERE q.plan_id = m.pesem_id
  OR (q.tipo = 'PEI' AND q.sector_id = p.sector_id AND q.pliego_llave <> p.pliego_llave AND q.desde <= p.hasta AND q.hasta >= p.desde)
