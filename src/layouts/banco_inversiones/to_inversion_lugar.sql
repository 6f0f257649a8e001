-- The places of an investment, each once, in the order of the file.
WITH lugares AS (
  SELECT sin_decimales(cui) AS cui, ubigeo_completo(ubigeo) AS ubigeo, departamento, provincia, distrito, min(fila) AS fila
  FROM aceptado
  WHERE coalesce(ubigeo, departamento, provincia, distrito) IS NOT NULL
  GROUP BY ALL
)
SELECT cui, row_number() OVER (PARTITION BY cui ORDER BY fila) AS lugar, ubigeo, departamento, provincia, distrito
FROM lugares
