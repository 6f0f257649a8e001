-- título: No dice su relevancia
-- gravedad: sugerencia
-- alcance: PEI y PESEM
-- por qué importa: todos los indicadores de su objetivo pasan a pesar lo mismo
-- qué hacer: indicar la relevancia: 1 muy relevante, 2 relevante, 3 poco relevante
-- grano: plan × indicador
-- unidades: ninguna
-- fórmula: la relevancia está vacía
-- fuente: Manual MGPP-E1, ficha E1.3.4, actividad 2; método del tablero
SELECT plan_id, objetivo_id, indicador_id, indicador_id AS clave, indicador AS nombre, 'La ficha no trae relevancia' AS detalle
FROM plan_indicador_vigente
WHERE relevancia IS NULL
