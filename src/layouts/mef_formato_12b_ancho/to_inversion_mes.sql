-- The programme is of the whole year; the devengado, of the months up to the last one with any: those after it are 0 in the file.
WITH dia AS (
  SELECT
    corte, coalesce(anio, year(ultima), year(corte)) AS anio
  FROM (
    SELECT
      coalesce(fecha_de_nombre(max(corte_nombre)), fecha_conocida(greatest(max(declarado_en), max(f12b_actualizado_en)))) AS corte,
      max(anio_nombre) AS anio, fecha_conocida(max(f12b_actualizado_en)) AS ultima
    FROM aceptado
  )
),
meses AS (
  SELECT sin_decimales(cui) AS cui, dia.corte, dia.anio, [programado_01, programado_02, programado_03, programado_04, programado_05, programado_06, programado_07, programado_08, programado_09, programado_10, programado_11, programado_12] AS programado, [actualizado_01, actualizado_02, actualizado_03, actualizado_04, actualizado_05, actualizado_06, actualizado_07, actualizado_08, actualizado_09, actualizado_10, actualizado_11, actualizado_12] AS actualizado, [devengado_01, devengado_02, devengado_03, devengado_04, devengado_05, devengado_06, devengado_07, devengado_08, devengado_09, devengado_10, devengado_11, devengado_12] AS devengado
  FROM aceptado
  SEMI JOIN (SELECT min(fila) AS fila FROM aceptado GROUP BY sin_decimales(cui)) primera USING (fila)
  CROSS JOIN dia
),
ultimo AS (
  SELECT coalesce(max(list_max(list_transform(range(1, 13), lambda m: CASE WHEN devengado[m] <> 0 THEN m END))), 0) AS mes FROM meses
),
sueltos AS (
  SELECT
    cui, corte, anio, unnest(range(1, 13))::INTEGER AS mes, unnest(programado) AS programado_financiero, unnest(actualizado) AS actualizado_financiero,
    unnest(devengado) AS devengado
  FROM meses
  WHERE anio IS NOT NULL
)
SELECT s.* REPLACE (CASE WHEN s.mes <= u.mes THEN s.devengado END AS devengado)
FROM sueltos s CROSS JOIN ultimo u
WHERE s.programado_financiero IS NOT NULL OR s.actualizado_financiero IS NOT NULL OR s.mes <= u.mes AND s.devengado IS NOT NULL
