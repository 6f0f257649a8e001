SELECT
  fila, 'PERIODO' AS columna, periodo AS valor,
  '«' || left(periodo, 60) || '» no es un año y un mes (2026-05). Corríjalo en el archivo, o acepte cargar sin esta fila (queda en Rechazados).' AS mensaje
FROM candidato
WHERE periodo_mensual(periodo) IS NULL
