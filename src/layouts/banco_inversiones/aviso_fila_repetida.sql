SELECT CASE WHEN n = 1 THEN 'Una fila es idéntica a otra del archivo y no añade nada.' ELSE format('{:,}', n) || ' filas son idénticas a otra del archivo y no añaden nada.' END AS mensaje
FROM (SELECT count(*) - (SELECT count(*) FROM (SELECT DISTINCT * EXCLUDE (fila) FROM aceptado)) AS n FROM aceptado)
WHERE n > 0
