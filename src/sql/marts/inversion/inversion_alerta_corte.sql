-- título: Cuántas alertas tiene cada inversión en cada corte
-- grano: corte × CUI con alguna alerta
-- unidades: conteos
-- fórmula: suma de inversion_alerta
-- fuente: inversion_alerta
-- materializa: sí
SELECT n, count(*)::INTEGER AS alertas, list(alerta ORDER BY orden) AS codigos, bool_or(alerta = 'f12b_sin_actualizar') AS sin_12b
FROM inversion_alerta
GROUP BY n
