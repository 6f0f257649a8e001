-- título: Piezas del cierre que cumplen los filtros, para cada eje pedido
-- grano: eje pedido (total, pliego, UE o centro de costo) × el de poi_cierre, en todos los ejercicios
-- unidades: las de poi_cierre
-- fórmula: ninguna; los ejes que no son de la estructura no tienen filas aquí. Se leen las piezas por UE, y por centro de costo solo si el eje es ese o si se eligieron centros. La carga elegida vale en su ejercicio; en los demás, el corte vigente de cada UE
-- fuente: poi_cierre
-- parámetros: ejes_, ejercicio_, mes_, carga_, pliegos_, ues_, centros_
SELECT
  e.eje,
  CASE e.eje WHEN 'total' THEN 'total' WHEN 'pliego' THEN c.pliego_llave WHEN 'ue' THEN c.ue_id ELSE c.centro_costo_llave END AS llave,
  e.ejercicio_f, e.mes_f,
  c.*
FROM poi_cierre c
JOIN (
  SELECT e.eje, CASE WHEN f.centros_f IS NULL AND e.eje <> 'centro_costo' THEN 'ue' ELSE 'centro' END AS nivel_e, f.*
  FROM (SELECT unnest(lista(ejes_)) AS eje) e
  CROSS JOIN poi_filtro(ejercicio_, mes_, carga_, pliegos_, ues_, centros_) f
  WHERE list_contains(['total', 'pliego', 'ue', 'centro_costo'], e.eje)
) e ON c.nivel = e.nivel_e
WHERE CASE WHEN e.carga_f IS NOT NULL AND c.ejercicio = e.ejercicio_f THEN c.carga_id = e.carga_f ELSE c.vigente END
  AND (e.pliegos_f IS NULL OR list_contains(e.pliegos_f, c.pliego_llave))
  AND (e.ues_f IS NULL OR list_contains(e.ues_f, c.ue_id))
  AND (e.centros_f IS NULL OR list_contains(e.centros_f, c.centro_costo_llave))
