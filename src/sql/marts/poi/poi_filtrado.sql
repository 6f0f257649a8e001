-- título: Piezas del avance que cumplen los filtros, para cada eje pedido
-- grano: eje pedido × el de poi_pieza
-- unidades: las de poi_pieza
-- fórmula: ninguna; el total, los pliegos y las UE salen de las piezas «todo». Se leen las piezas por UE, y por centro de costo solo si el eje es ese o si se eligieron centros. Sin carga elegida vale el corte vigente de cada UE; sin mes, todos los meses; una lista vacía es «todos»
-- fuente: poi_pieza
-- parámetros: ejes_, ejercicio_, carga_, pliegos_, ues_, centros_, mes_ := NULL
SELECT
  e.eje,
  CASE e.eje
    WHEN 'total' THEN 'total' WHEN 'pliego' THEN c.pliego_llave WHEN 'ue' THEN c.ue_id WHEN 'centro_costo' THEN c.centro_costo_llave
    ELSE c.llave
  END AS grupo,
  c.*
FROM poi_pieza c
JOIN (
  SELECT
    e.eje,
    CASE WHEN list_contains(['total', 'pliego', 'ue', 'centro_costo'], e.eje) THEN 'todo' ELSE e.eje END AS pieza_e,
    CASE WHEN f.centros_f IS NULL AND e.eje <> 'centro_costo' THEN 'ue' ELSE 'centro' END AS nivel_e,
    f.*
  FROM (SELECT unnest(lista(ejes_)) AS eje) e
  CROSS JOIN poi_filtro(ejercicio_, mes_, carga_, pliegos_, ues_, centros_) f
) e ON c.nivel = e.nivel_e AND c.pieza = e.pieza_e AND c.ejercicio = e.ejercicio_f
WHERE (e.mes_f IS NULL OR c.mes = e.mes_f)
  AND CASE WHEN e.carga_f IS NULL THEN c.vigente ELSE c.carga_id = e.carga_f END
  AND (e.pliegos_f IS NULL OR list_contains(e.pliegos_f, c.pliego_llave))
  AND (e.ues_f IS NULL OR list_contains(e.ues_f, c.ue_id))
  AND (e.centros_f IS NULL OR list_contains(e.centros_f, c.centro_costo_llave))
