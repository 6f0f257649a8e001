-- título: Cuántas alertas tiene cada inversión en cada corte
-- grano: corte × CUI con alguna alerta
-- unidades: conteos
-- fórmula: suma de inversion_alerta
-- fuente: inversion_alerta
-- materializa: sí
WITH marcas AS (
  SELECT n, count(*)::INTEGER AS alertas, bit_or(1 << orden)::INTEGER AS marcas, bool_or(alerta = 'f12b_sin_actualizar') AS sin_12b
  FROM inversion_alerta
  GROUP BY n
),
nombres AS (
  SELECT list({'orden': orden, 'alerta': alerta} ORDER BY orden) AS todas FROM inversion_alerta_catalogo
)
SELECT
  m.n, m.alertas, m.sin_12b,
  list_transform(list_filter(k.todas, lambda c: m.marcas & (1 << c.orden) > 0), lambda c: c.alerta) AS codigos
FROM marcas m
CROSS JOIN nombres k
ORDER BY m.n
