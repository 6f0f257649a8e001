-- A listing by month has months for codes.
SELECT
  fila,
  'Mes' AS columna,
  clave AS valor,
  'No es un mes del 1 al 12. Corrija el archivo o exporte de nuevo la consulta.' AS mensaje
FROM candidato
WHERE agrupado_por(agrupado) = 'mes' AND codigo_pegado(clave) IS NOT NULL AND coalesce(try_cast(codigo_pegado(clave) AS INTEGER), 0) NOT BETWEEN 1 AND 12
