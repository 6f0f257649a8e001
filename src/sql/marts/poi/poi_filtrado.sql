-- título: Piezas del avance que cumplen los filtros, para cada eje pedido
-- grano: eje pedido × el de poi_pieza
-- unidades: las de poi_pieza
-- fórmula: ninguna; el total, los pliegos y las UE salen de las piezas por centro de costo. Sin carga elegida vale el corte vigente de cada UE; sin mes, todos los meses; una lista vacía es «todos»
-- fuente: poi_pieza
-- parámetros: ejes_, ejercicio_, carga_, pliegos_, ues_, centros_, mes_ := NULL
SELECT
  e.eje,
  CASE e.eje WHEN 'total' THEN 'total' WHEN 'pliego' THEN c.pliego_llave WHEN 'ue' THEN c.ue_id ELSE c.llave END AS grupo,
  c.*
FROM poi_pieza c
JOIN (
  SELECT eje, CASE WHEN list_contains(['total', 'pliego', 'ue'], eje) THEN 'centro_costo' ELSE eje END AS de
  FROM (SELECT unnest(lista(ejes_)) AS eje)
) e ON c.pieza = e.de
JOIN poi_filtro(ejercicio_, mes_, carga_, pliegos_, ues_, centros_) f ON c.ejercicio = f.ejercicio_f
WHERE (f.mes_f IS NULL OR c.mes = f.mes_f)
  AND CASE WHEN f.carga_f IS NULL THEN c.vigente ELSE c.carga_id = f.carga_f END
  AND (f.pliegos_f IS NULL OR list_contains(f.pliegos_f, c.pliego_llave))
  AND (f.ues_f IS NULL OR list_contains(f.ues_f, c.ue_id))
  AND (f.centros_f IS NULL OR list_contains(f.centros_f, c.centro_costo_llave))
