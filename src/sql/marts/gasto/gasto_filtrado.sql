-- título: Piezas del presupuesto que cumplen los filtros
-- grano: el de gasto_celda
-- unidades: las de gasto_celda
-- fórmula: el mes 0 y los meses hasta el elegido: el PIA y el PIM, que son del año, nunca se pierden. Sin carga elegida vale la vigente de cada UE; sin mes, todo el año; una lista vacía es «todos». Hasta = el mes elegido, sin pasar del último con devengado
-- fuente: gasto_celda
-- parámetros: ejercicio_, mes_, carga_, pliegos_, ues_, fuentes_
SELECT
  c.*,
  CASE WHEN c.corte IS NOT NULL THEN least(f.mes_f, max(c.corte) OVER ()) END AS hasta,
  f.fuentes_f IS NOT NULL AS solo_fuentes
FROM gasto_celda c
JOIN gasto_filtro(ejercicio_, mes_, carga_, pliegos_, ues_, fuentes_) f ON c.ejercicio = f.ejercicio_f
WHERE (f.mes_f IS NULL OR c.mes <= f.mes_f)
  AND CASE WHEN f.carga_f IS NULL THEN c.vigente ELSE c.carga_id = f.carga_f END
  AND (f.pliegos_f IS NULL OR list_contains(f.pliegos_f, c.pliego_llave))
  AND (f.ues_f IS NULL OR list_contains(f.ues_f, c.ue_id))
  AND (f.fuentes_f IS NULL OR list_contains(f.fuentes_f, c.fuente_id))
