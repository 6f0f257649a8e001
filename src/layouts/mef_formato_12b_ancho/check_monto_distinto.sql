-- A CUI stands in as many rows as it has places, with the same money in each. With other money nobody can tell which one holds.
WITH repetida AS (SELECT sin_decimales(cui) AS clave, min(fila) AS primera FROM candidato GROUP BY clave HAVING count(*) > 1)
SELECT
  c.fila, 'CODIGO_UNICO' AS columna, c.cui AS valor,
  'La fila ' || r.primera || ' ya trae esta inversión con otros montos y no se puede saber cuáles valen. Corrija el archivo, o acepte cargar sin esta fila (queda en Rechazados).' AS mensaje
FROM candidato c
JOIN repetida r ON r.clave = sin_decimales(c.cui) AND c.fila > r.primera
JOIN candidato p ON p.fila = r.primera
WHERE c.devengado_acumulado IS DISTINCT FROM p.devengado_acumulado OR c.devengado_anio IS DISTINCT FROM p.devengado_anio OR c.pim IS DISTINCT FROM p.pim
