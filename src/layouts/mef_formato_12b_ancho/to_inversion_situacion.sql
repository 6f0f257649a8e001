SELECT
  sin_decimales(cui) AS cui, 1 AS numero, fecha_conocida(declarado_en) AS fecha, periodo_mensual(f12b_periodo) AS periodo, situacion, problema, acciones
FROM aceptado
SEMI JOIN (SELECT min(fila) AS fila FROM aceptado GROUP BY sin_decimales(cui)) primera USING (fila)
WHERE coalesce(situacion, problema, acciones) IS NOT NULL
