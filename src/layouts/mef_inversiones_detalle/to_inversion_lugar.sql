-- The places of an investment, each once, in the order of the file. A point with only one of its coordinates is no point.
WITH leidos AS (
  SELECT fila, sin_decimales(cui) AS cui, ubigeo_completo(ubigeo) AS ubigeo, departamento, provincia, distrito, grados(latitud, -19, 1) AS latitud, grados(longitud, -82, -68) AS longitud
  FROM aceptado
),
lugares AS (
  SELECT cui, ubigeo, departamento, provincia, distrito, CASE WHEN longitud IS NOT NULL THEN latitud END AS latitud, CASE WHEN latitud IS NOT NULL THEN longitud END AS longitud, min(fila) AS fila
  FROM leidos
  WHERE coalesce(ubigeo, departamento, provincia, distrito) IS NOT NULL OR latitud IS NOT NULL AND longitud IS NOT NULL
  GROUP BY ALL
)
SELECT cui, row_number() OVER (PARTITION BY cui ORDER BY fila) AS lugar, ubigeo, departamento, provincia, distrito, latitud, longitud
FROM lugares
