SELECT plan_id, 'PEI' AS tipo, any_value('PEI ' || desde || '-' || hasta) AS nombre, any_value(desde) AS desde, any_value(hasta) AS hasta
FROM filas
GROUP BY plan_id
