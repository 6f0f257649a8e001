-- título: Piezas del avance que cumplen los filtros
-- grano: el de poi_celda
-- unidades: las de poi_celda
-- fórmula: ninguna; sin carga elegida vale el corte vigente de cada UE; una lista vacía es «todos»
-- fuente: poi_celda
-- parámetros: ejercicio_, carga_, pliegos_, ues_, centros_
SELECT * FROM poi_celda
WHERE ejercicio = ejercicio_
  AND CASE WHEN carga_ IS NULL THEN vigente ELSE carga_id = carga_ END
  AND (pliegos_ IS NULL OR list_contains(lista(pliegos_), pliego_llave))
  AND (ues_ IS NULL OR list_contains(lista(ues_), ue_id))
  AND (centros_ IS NULL OR list_contains(lista(centros_), centro_costo_llave))
