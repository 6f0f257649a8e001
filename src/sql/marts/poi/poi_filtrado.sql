-- título: Piezas del avance que cumplen los filtros
-- grano: el de poi_celda
-- unidades: las de poi_celda
-- fórmula: ninguna; sin carga elegida vale el corte vigente de cada UE; sin mes, todos los meses; una lista vacía es «todos»
-- fuente: poi_celda
-- parámetros: ejercicio_, carga_, pliegos_, ues_, centros_, mes_ := NULL
SELECT c.*
FROM poi_celda c
JOIN poi_filtro(ejercicio_, mes_, carga_, pliegos_, ues_, centros_) f ON c.ejercicio = f.ejercicio_f
WHERE (f.mes_f IS NULL OR c.mes = f.mes_f)
  AND CASE WHEN f.carga_f IS NULL THEN c.vigente ELSE c.carga_id = f.carga_f END
  AND (f.pliegos_f IS NULL OR list_contains(f.pliegos_f, c.pliego_llave))
  AND (f.ues_f IS NULL OR list_contains(f.ues_f, c.ue_id))
  AND (f.centros_f IS NULL OR list_contains(f.centros_f, c.centro_costo_llave))
