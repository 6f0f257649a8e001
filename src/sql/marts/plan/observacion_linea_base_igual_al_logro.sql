-- título: Un logro esperado es igual a la línea base
-- gravedad: aviso
-- alcance: PEI y PESEM
-- por qué importa: no hay camino que recorrer: el avance Tipo II de ese año no se puede calcular
-- qué hacer: fijar un logro distinto de la línea base, o explicar que se espera mantenerla
-- grano: plan × indicador
-- unidades: la del indicador
-- fórmula: logro esperado = línea base en algún año; no se revisa un indicador agregable
-- fuente: Manual MGPP-E1, ficha E1.3.4, actividad 2; método del tablero
SELECT
  i.plan_id, i.objetivo_id, i.indicador_id, i.indicador_id AS clave, i.indicador AS nombre,
  'La línea base y el logro esperado son ' || cifra(i.linea_base) || ' en ' || string_agg(v.anio::VARCHAR, ', ' ORDER BY v.anio) AS detalle
FROM plan_indicador_vigente i
JOIN plan_valor_vigente v ON v.plan_id = i.plan_id AND v.indicador_id = i.indicador_id AND v.periodo = 'anual' AND v.logro_esperado = i.linea_base
WHERE i.agregacion IS DISTINCT FROM 'agregable'
GROUP BY i.plan_id, i.objetivo_id, i.indicador_id, i.indicador, i.linea_base
