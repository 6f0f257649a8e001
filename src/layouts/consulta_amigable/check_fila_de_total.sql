-- Lines of total, of the whole State down to what was asked, are not detail. One of them should be the sum of the detail.
WITH filas AS (
  SELECT *, regexp_matches(clave, '(?i)^((sub)?total\b|[^0-9:]+ [0-9a-z-]+\s*:)') AS total
  FROM candidato
  WHERE codigo_pegado(clave) IS NULL
),
detalle AS (
  SELECT coalesce(sum(pim), 0) AS pim, coalesce(sum(devengado), 0) AS devengado, count(*) AS filas
  FROM candidato
  WHERE codigo_pegado(clave) IS NOT NULL
),
cuadre AS (
  SELECT coalesce(bool_or(abs(coalesce(f.pim, 0) - d.pim) <= d.filas AND abs(coalesce(f.devengado, 0) - d.devengado) <= d.filas), true) AS cuadra
  FROM filas f CROSS JOIN detalle d
  WHERE f.total
)
SELECT
  f.fila,
  'Agrupación' AS columna,
  f.clave AS valor,
  CASE
    WHEN NOT f.total THEN 'No empieza con un código y dos puntos («0093: …»): no se sabe qué es. Corríjala, o acepte cargar sin esta fila (queda en Rechazados).'
    WHEN c.cuadra THEN 'Es una fila de total: no se suma con las demás. La suma de las filas cuadra con el total.'
    ELSE 'Es una fila de total: no se suma con las demás. Ningún total coincide con la suma de las filas (PIM ' || format('{:,.2f}', d.pim::DOUBLE) || ', devengado '
      || format('{:,.2f}', d.devengado::DOUBLE) || '): puede faltar alguna. Exporte de nuevo la consulta completa.'
  END AS mensaje
FROM filas f CROSS JOIN detalle d CROSS JOIN cuadre c
