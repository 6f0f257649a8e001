-- título: Los doce meses de los centros de costo que cumplen los filtros
-- grano: el de poi_centro_meses
-- unidades: las de poi_centro_meses
-- fórmula: ninguna. Sin carga elegida vale el corte vigente de cada UE; una lista vacía es «todos»
-- fuente: poi_centro_meses
-- parámetros: ejercicio_, carga_, pliegos_, ues_, centros_
SELECT c.*
FROM poi_centro_meses c
JOIN poi_filtro(ejercicio_, NULL, carga_, pliegos_, ues_, centros_) f ON c.ejercicio = f.ejercicio_f
WHERE CASE WHEN f.carga_f IS NULL THEN c.vigente ELSE c.carga_id = f.carga_f END
  AND (f.pliegos_f IS NULL OR list_contains(f.pliegos_f, c.pliego_llave))
  AND (f.ues_f IS NULL OR list_contains(f.ues_f, c.ue_id))
  AND (f.centros_f IS NULL OR list_contains(f.centros_f, c.llave))
