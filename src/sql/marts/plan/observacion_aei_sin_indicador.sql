-- título: La acción no tiene indicador
-- gravedad: error
-- alcance: PEI y PESEM
-- por qué importa: no hay cómo saber si se logra
-- qué hacer: definir al menos un indicador con su ficha
-- grano: plan × AEI o AES
-- unidades: ninguna
-- fórmula: ningún indicador es de la acción
-- fuente: Manual MGPP-E1, ficha E1.3.4, actividad 2; método del tablero
SELECT o.plan_id, o.objetivo_id, NULL::VARCHAR AS indicador_id, o.objetivo_id AS clave, o.objetivo AS nombre, 'Ningún indicador la mide' AS detalle
FROM plan_objetivo_vigente o
ANTI JOIN plan_indicador_vigente i ON i.plan_id = o.plan_id AND i.objetivo_id = o.objetivo_id
WHERE list_contains(['AEI', 'AES'], o.nivel)
