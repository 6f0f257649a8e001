-- título: Combinaciones de sector, pliego, UEI, tipo, función, situación y departamentos que hay
-- grano: combinación
-- unidades: ninguna
-- fórmula: las distintas de inversion_dimension; los filtros se miran una vez por combinación y no por inversión
-- fuente: inversion_dimension
-- materializa: sí
SELECT (row_number() OVER (ORDER BY sector_id, entidad_id, uei_id, tipo_id, funcion_id, situacion_id, departamentos))::INTEGER AS combo_n, *
FROM (SELECT DISTINCT sector_id, entidad_id, uei_id, tipo_id, funcion_id, situacion_id, departamentos FROM inversion_dimension)
