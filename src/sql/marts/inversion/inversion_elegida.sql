-- título: Qué entrega dice de cada inversión en cada corte
-- grano: corte × CUI
-- unidades: ninguna; n numera las filas; fila es la de la tabla de inversiones
-- fórmula: de las entregas del mes que traen el CUI, la de mayor prioridad; los campos que le faltan se toman de las otras (varias). Una inversión cuenta una sola vez por corte, la traigan los archivos que la traigan
-- fuente: inversion_carga
-- materializa: sí
SELECT (row_number() OVER (ORDER BY corte, cui))::INTEGER AS n, corte, cui, carga_id, fila, varias
FROM (
  SELECT c.corte, i.cui, arg_min(c.carga_id, c.prioridad) AS carga_id, arg_min(i.rowid, c.prioridad) AS fila, count(*) > 1 AS varias
  FROM inversion i
  JOIN inversion_carga c USING (carga_id)
  WHERE c.corte IS NOT NULL
  GROUP BY c.corte, i.cui
)
ORDER BY n
