-- título: Factores de las actividades en rojo
-- grano: el total y cada centro de costo × factor (o «sin clasificar» y «sin motivo»)
-- unidades: conteos de AO; resta en puntos
-- fórmula: cada AO en rojo cuenta una vez, en el factor que eligió el analista o, mientras no elija, en el que sugieren las palabras de su motivo; las demás, en «sin clasificar» o «sin motivo»
-- fuente: poi_evaluacion_rojo
-- parámetros: ejercicio_, cierre_, desde_, hasta_, carga_, pliegos_, ues_, centros_
SELECT
  CASE WHEN grouping(centro_costo_llave) = 1 THEN 'total' ELSE 'centro_costo' END AS eje,
  coalesce(centro_costo_llave, 'total') AS llave,
  factor,
  CASE WHEN factor IS NULL THEN origen END AS sin,
  count(*)::INTEGER AS ao,
  (count(*) FILTER (WHERE origen = 'elegido'))::INTEGER AS ao_elegidas,
  (count(*) FILTER (WHERE rojo_seguido))::INTEGER AS ao_rojo_seguido,
  sum(resta) AS resta
FROM poi_evaluacion_rojo(ejercicio_, cierre_, desde_, hasta_, carga_, pliegos_, ues_, centros_)
GROUP BY GROUPING SETS ((centro_costo_llave, factor, CASE WHEN factor IS NULL THEN origen END), (factor, CASE WHEN factor IS NULL THEN origen END))
