SELECT CASE WHEN n = 1 THEN 'Una fecha 31/12/1969 se leyó como vacía: no se sabe cuándo es ese hito.' ELSE format('{:,}', n) || ' fechas 31/12/1969 se leyeron como vacías: no se sabe cuándo son esos hitos.' END AS mensaje
FROM (SELECT count(*) AS n FROM aceptado WHERE fecha <= DATE '1970-01-01')
WHERE n > 0
