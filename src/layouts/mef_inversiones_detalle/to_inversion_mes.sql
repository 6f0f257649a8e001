-- The file writes 0 in the months that have not come yet: those after the last one with any devengado are left out. An investment without PIM
-- and without a céntimo in the year brings no months.
WITH dia AS (
  SELECT coalesce(fecha_de_nombre(max(corte_nombre)), fecha_conocida(greatest(max(declarado_en), max(f12b_actualizado_en)))) AS corte FROM aceptado
),
meses AS (
  SELECT sin_decimales(cui) AS cui, coalesce(ejercicio, year(dia.corte)) AS anio, [devengado_01, devengado_02, devengado_03, devengado_04, devengado_05, devengado_06, devengado_07, devengado_08, devengado_09, devengado_10, devengado_11, devengado_12] AS devengado, dia.corte
  FROM aceptado
  SEMI JOIN (SELECT min(fila) AS fila FROM aceptado GROUP BY sin_decimales(cui)) primera USING (fila)
  CROSS JOIN dia
  WHERE pim <> 0 OR list_bool_or(list_transform([devengado_01, devengado_02, devengado_03, devengado_04, devengado_05, devengado_06, devengado_07, devengado_08, devengado_09, devengado_10, devengado_11, devengado_12], lambda m: m <> 0))
),
ultimo AS (
  SELECT max(list_max(list_transform(range(1, 13), lambda m: CASE WHEN devengado[m] <> 0 THEN m END))) AS mes FROM meses
),
sueltos AS (
  SELECT cui, corte, anio, unnest(range(1, 13))::INTEGER AS mes, unnest(devengado) AS devengado FROM meses WHERE anio IS NOT NULL
)
SELECT s.cui, s.corte, s.anio, s.mes, s.devengado
FROM sueltos s JOIN ultimo u ON s.mes <= u.mes
WHERE s.devengado IS NOT NULL
