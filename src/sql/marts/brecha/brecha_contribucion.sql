-- título: Unidades que la cartera cierra cada año
-- grano: indicador × año, del corte al horizonte
-- unidades: unidades del indicador
-- fórmula: suma de las contribuciones de las inversiones que terminan ese año según su plan, y de las que terminan a su ritmo. Lo terminado antes del año del corte y que el valor de la brecha aún no recoge va en el primer año
-- fuente: brecha_fecha
-- parámetros: corte_, horizonte_
WITH inversiones AS MATERIALIZED (
  SELECT * FROM brecha_fecha(corte_) WHERE brecha_id IS NOT NULL AND en_cartera AND NOT ya_contada
),
ambito AS (
  SELECT k.anio AS desde, h.horizonte::INTEGER AS hasta
  FROM inversion_corte k
  JOIN (SELECT corte_::VARCHAR AS corte, horizonte_::VARCHAR AS horizonte) h USING (corte)
),
anios AS (
  SELECT v.brecha_id, unnest(range(a.desde, a.hasta + 1))::INTEGER AS anio, a.desde FROM brecha_vigente v CROSS JOIN ambito a
)
SELECT
  y.brecha_id, y.anio,
  coalesce(sum(i.contribucion) FILTER (greatest(i.anio_plan, y.desde) = y.anio AND i.anio_plan IS NOT NULL), 0)::DOUBLE AS plan,
  coalesce(sum(i.contribucion) FILTER (greatest(i.anio_ritmo, y.desde) = y.anio AND i.anio_ritmo IS NOT NULL), 0)::DOUBLE AS ritmo,
  (count(*) FILTER (greatest(i.anio_plan, y.desde) = y.anio AND i.anio_plan IS NOT NULL))::INTEGER AS inversiones_plan,
  (count(*) FILTER (greatest(i.anio_ritmo, y.desde) = y.anio AND i.anio_ritmo IS NOT NULL))::INTEGER AS inversiones_ritmo
FROM anios y
LEFT JOIN inversiones i ON i.brecha_id = y.brecha_id
GROUP BY y.brecha_id, y.anio
