WITH codigos AS (
  SELECT fila, 'COD_OEI' AS columna, cod_oei AS valor, 'OEI.01' AS forma FROM filas WHERE cod_oei IS NOT NULL AND codigo_objetivo(cod_oei, 'OEI') IS NULL
  UNION ALL
  SELECT fila, 'COD_OEI', NULL, 'OEI.01' FROM filas WHERE oei_id IS NULL AND cod_oei IS NULL AND cod_aei IS NULL
  UNION ALL
  SELECT fila, 'COD_AEI', cod_aei, 'AEI.01.02' FROM filas WHERE aei_id IS NULL AND (cod_aei IS NOT NULL OR aei IS NOT NULL)
  UNION ALL
  SELECT fila, 'COD_IND', cod_ind, CASE WHEN aei_id IS NULL THEN 'OEI.01-1' ELSE 'AEI.01.02-1' END FROM filas WHERE ind_ilegible
  UNION ALL
  SELECT fila, 'OES', oes, 'OES.01' FROM filas WHERE sin_codigo(oes) IS NOT NULL AND oes_id IS NULL
  UNION ALL
  SELECT fila, 'AES', aes, 'AES.01.02' FROM filas WHERE sin_codigo(aes) IS NOT NULL AND aes_id IS NULL
)
SELECT
  fila, columna, left(valor, 200) AS valor,
  CASE WHEN valor IS NULL THEN 'Falta el código' ELSE '«' || left(valor, 60) || '» no se puede leer como código' END
    || ': se espera algo como «' || forma || '». Corríjalo en el archivo y vuelva a soltarlo.' AS mensaje
FROM codigos
