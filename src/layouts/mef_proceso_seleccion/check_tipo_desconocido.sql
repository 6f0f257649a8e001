SELECT
  fila, 'TIPO' AS columna, tipo AS valor,
  'Solo se admite: PROGRAMADA, ACTUALIZADA o REAL. Corrija el archivo, o acepte cargar sin esta fila (queda en Rechazados).' AS mensaje
FROM candidato
WHERE NOT list_contains(['programada', 'actualizada', 'real'], lower(tipo))
