WITH repetida AS (
  SELECT sin_decimales(cui) AS clave, brecha, coalesce(espacio, '') AS lugar, anio, min(fila) AS primera FROM candidato GROUP BY ALL HAVING count(*) > 1
)
SELECT
  c.fila, 'CONTRIBUCION' AS columna, c.contribucion::VARCHAR AS valor,
  'La fila ' || r.primera || ' ya trae el mismo indicador de la inversión ' || r.clave || ', del mismo lugar y año, con otra cifra. Deje una sola y vuelva a soltar el archivo, o acepte cargar sin esta fila (queda en Rechazados).' AS mensaje
FROM candidato c
JOIN repetida r ON r.clave = sin_decimales(c.cui) AND r.brecha = c.brecha AND r.lugar = coalesce(c.espacio, '') AND r.anio = c.anio AND c.fila > r.primera
JOIN candidato p ON p.fila = r.primera
WHERE c.contribucion IS DISTINCT FROM p.contribucion OR c.valor IS DISTINCT FROM p.valor
