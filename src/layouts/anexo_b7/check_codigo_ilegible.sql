SELECT
  fila, 'Código' AS columna, left(codigo, 200) AS valor,
  '«' || left(codigo, 60) || '» no se puede leer como código: se espera algo como «OEI.01», «AEI.01.02» o, de un indicador, «AEI.01.02-1». Corríjalo en el archivo y vuelva a soltarlo.' AS mensaje
FROM filas
WHERE clase = 'ilegible' OR ind_ilegible
UNION ALL
SELECT
  fila, 'Código', codigo,
  'No se sabe de qué OEI o AEI es este indicador: su código no lo dice y la fila de grupo que tiene encima falta o no se puede leer. Corríjala en el archivo y vuelva a soltarlo.'
FROM filas
WHERE es_indicador AND NOT ind_ilegible AND coalesce(objetivo_id, '?') = '?'
UNION ALL
SELECT fila, 'Denominación', NULL, 'No dice el nombre del indicador. Complételo en el archivo y vuelva a soltarlo.'
FROM filas
WHERE es_indicador AND nombre IS NULL
