SELECT
  fila, 'COD_UNICO' AS columna, cui AS valor,
  '«' || left(cui, 60) || '» no es un código único: se esperan solo cifras. Corríjalo en el archivo, o acepte cargar sin esta fila (queda en Rechazados).' AS mensaje
FROM candidato
WHERE NOT regexp_full_match(sin_decimales(cui), '0*[1-9]\d{0,9}')
