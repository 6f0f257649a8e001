SELECT
  plan_id, any_value(tipo) AS tipo, any_value(concat_ws(', ', tipo || ' ' || desde || '-' || hasta, pliego)) AS nombre,
  any_value(sector_id) AS sector_id, any_value(sector) AS sector, any_value(pliego_id) AS pliego_id, any_value(pliego) AS pliego,
  any_value(desde) AS desde, any_value(hasta) AS hasta
FROM filas
WHERE plan_id IS NOT NULL
GROUP BY plan_id
