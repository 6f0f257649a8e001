SELECT plan_id, indicador_id, right(campo, 4)::INTEGER AS anio, 'anual' AS periodo, logro_esperado
FROM (UNPIVOT (SELECT plan_id, indicador_id, COLUMNS('^logro_\d{4}$') FROM filas) ON COLUMNS('^logro_') INTO NAME campo VALUE logro_esperado)
