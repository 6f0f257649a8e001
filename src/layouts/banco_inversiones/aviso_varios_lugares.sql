SELECT CASE WHEN n = 1 THEN 'Una fila es otro lugar de una inversión que ya está: su dinero cuenta una sola vez.' ELSE format('{:,}', n) || ' filas son otro lugar de una inversión que ya está: su dinero cuenta una sola vez.' END AS mensaje
FROM (SELECT (SELECT count(*) FROM (SELECT DISTINCT * EXCLUDE (fila) FROM aceptado)) - count(DISTINCT sin_decimales(cui)) AS n FROM aceptado)
WHERE n > 0
