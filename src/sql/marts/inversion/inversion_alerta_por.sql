-- título: Cuántas inversiones tiene cada alerta
-- grano: corte pedido × alerta, la tenga alguna o no
-- unidades: conteos; S/
-- fórmula: inversiones que la tienen y lo que les falta devengar
-- fuente: inversion_filtrada e inversion_alerta
-- parámetros: cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_
WITH filas AS MATERIALIZED (
  SELECT n, corte, por_devengar
  FROM inversion_filtrada(cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_)
),
contadas AS (
  SELECT f.corte, a.alerta, count(*)::INTEGER AS inversiones, sum(f.por_devengar) AS por_devengar
  FROM inversion_alerta a
  JOIN filas f USING (n)
  GROUP BY ALL
)
SELECT k.corte, c.alerta, c.orden, c.gravedad, coalesce(t.inversiones, 0) AS inversiones, coalesce(t.por_devengar, 0) AS por_devengar
FROM inversion_alerta_catalogo c
CROSS JOIN (SELECT DISTINCT corte FROM filas) k
LEFT JOIN contadas t USING (corte, alerta)
