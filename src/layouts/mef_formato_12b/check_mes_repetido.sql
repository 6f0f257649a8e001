-- A second row of the same month that says the same adds nothing; one that says something else cannot be trusted over the first.
WITH repetido AS (
  SELECT sin_decimales(cui) AS clave, periodo_mensual(periodo) AS mes, min(fila) AS primera FROM candidato GROUP BY ALL HAVING count(*) > 1
)
SELECT
  c.fila, 'PERIODO' AS columna, c.periodo AS valor,
  'La fila ' || r.primera || ' ya trae este mes de la inversión ' || r.clave || ' con otros montos. Deje una sola y vuelva a soltar el archivo, o acepte cargar sin esta fila (queda en Rechazados).' AS mensaje
FROM candidato c
JOIN repetido r ON r.clave = sin_decimales(c.cui) AND r.mes = periodo_mensual(c.periodo) AND c.fila > r.primera
JOIN candidato p ON p.fila = r.primera
WHERE c.programado_financiero IS DISTINCT FROM p.programado_financiero OR c.actualizado_financiero IS DISTINCT FROM p.actualizado_financiero
  OR c.programado_fisico IS DISTINCT FROM p.programado_fisico OR c.actualizado_fisico IS DISTINCT FROM p.actualizado_fisico
  OR c.ejecutado_fisico IS DISTINCT FROM p.ejecutado_fisico
