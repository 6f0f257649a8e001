-- título: Le faltan logros esperados
-- gravedad: aviso
-- alcance: PEI y PESEM
-- por qué importa: esos años no hay con qué comparar lo obtenido
-- qué hacer: completar los logros esperados de todos los años del plan
-- grano: plan × indicador
-- unidades: ninguna
-- fórmula: algún año del plan no tiene logro esperado
-- fuente: Manual MGPP-E1, ficha E1.3.4, actividad 2; método del tablero
SELECT
  a.plan_id, a.objetivo_id, a.indicador_id, a.indicador_id AS clave, i.indicador AS nombre,
  'Sin logro esperado en ' || string_agg(a.anio::VARCHAR, ', ' ORDER BY a.anio) AS detalle
FROM plan_avance a
JOIN plan_vigente p ON p.plan_id = a.plan_id AND a.anio BETWEEN p.desde AND p.hasta
JOIN plan_indicador_vigente i ON i.plan_id = a.plan_id AND i.indicador_id = a.indicador_id
WHERE a.logro_esperado IS NULL
GROUP BY a.plan_id, a.objetivo_id, a.indicador_id, i.indicador
