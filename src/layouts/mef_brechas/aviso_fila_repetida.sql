SELECT CASE WHEN n = 1 THEN 'Una fila repite una contribución con la misma cifra: cuenta una sola vez.' ELSE format('{:,}', n) || ' filas repiten una contribución con la misma cifra: cuentan una sola vez.' END AS mensaje
FROM (SELECT count(*) - (SELECT count(*) FROM (SELECT DISTINCT sin_decimales(cui), brecha, coalesce(espacio, ''), anio FROM aceptado)) AS n FROM aceptado)
WHERE n > 0
