SELECT
  sin_decimales(cui) AS cui, row_number() OVER (PARTITION BY sin_decimales(cui) ORDER BY fila) AS numero, coalesce(periodo_mensual(periodo), periodo) AS periodo,
  producto, factor, situacion, acciones, try_cast(replace(regexp_replace(avance, '[%\s]', '', 'g'), ',', '.') AS DECIMAL(16,4)) AS avance
FROM aceptado
