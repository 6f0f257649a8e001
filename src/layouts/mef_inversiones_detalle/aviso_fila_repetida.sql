SELECT CASE WHEN n = 1 THEN 'Una fila repite una inversión con los mismos montos: su dinero cuenta una sola vez.' ELSE format('{:,}', n) || ' filas repiten una inversión con los mismos montos: su dinero cuenta una sola vez.' END AS mensaje
FROM (SELECT count(*) - count(DISTINCT sin_decimales(cui)) AS n FROM aceptado)
WHERE n > 0
