-- The file may say a milestone twice: each keeps its own number.
SELECT cui, factor, hito, version, row_number() OVER (PARTITION BY cui, factor, hito, version ORDER BY fila) AS numero, fecha
FROM (
  SELECT
    fila, sin_decimales(cui) AS cui, coalesce(factor, '') AS factor, coalesce(nullif(regexp_replace(descripcion, '(?i)^fecha\s+(de\s+)?', ''), ''), descripcion) AS hito,
    lower(tipo) AS version, fecha_conocida(fecha) AS fecha
  FROM aceptado
)
