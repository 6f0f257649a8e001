SELECT CASE WHEN n = 1 THEN 'Una fila repite un mes con los mismos montos: cuenta una sola vez.' ELSE format('{:,}', n) || ' filas repiten un mes con los mismos montos: cuentan una sola vez.' END AS mensaje
FROM (SELECT count(*) - (SELECT count(*) FROM (SELECT DISTINCT sin_decimales(cui), periodo_mensual(periodo) FROM aceptado)) AS n FROM aceptado)
WHERE n > 0
