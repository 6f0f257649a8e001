-- Every row of an AO in one place must repeat its physical programme; a different one cannot be counted.
WITH filas AS (
  SELECT
    fila, ao_id,
    first_value(fila) OVER lugar AS primera,
    ([f_re_01, f_re_02, f_re_03, f_re_04, f_re_05, f_re_06, f_re_07, f_re_08, f_re_09, f_re_10, f_re_11, f_re_12]) IS NOT DISTINCT FROM first_value(([f_re_01, f_re_02, f_re_03, f_re_04, f_re_05, f_re_06, f_re_07, f_re_08, f_re_09, f_re_10, f_re_11, f_re_12])) OVER lugar AS misma_meta
  FROM candidato
  WHERE ao_id IS NOT NULL
  WINDOW lugar AS (PARTITION BY ao_id, dep_ubigeo, prov_ubigeo, dis_ubigeo ORDER BY fila)
)
SELECT
  fila,
  'Actividad Operativa ID' AS columna,
  ao_id AS valor,
  'La meta física de esta fila no es la de la fila ' || primera || ', que es de la misma actividad. No se puede saber cuál vale. Corrija en el Aplicativo y exporte de nuevo.' AS mensaje
FROM filas
WHERE NOT misma_meta
