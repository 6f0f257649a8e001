-- The same AO in the same place: fine once per genérica when the physical values repeat; otherwise nothing says which row holds.
WITH filas AS (
  SELECT
    fila, ao_id, f_re_total, generica_id,
    row_number() OVER lugar AS orden,
    first_value(fila) OVER lugar AS primera,
    first_value(f_re_total) OVER lugar AS primer_total,
    ([f_re_01, f_re_02, f_re_03, f_re_04, f_re_05, f_re_06, f_re_07, f_re_08, f_re_09, f_re_10, f_re_11, f_re_12], [f_se_01, f_se_02, f_se_03, f_se_04, f_se_05, f_se_06, f_se_07, f_se_08, f_se_09, f_se_10, f_se_11, f_se_12]) IS NOT DISTINCT FROM first_value(([f_re_01, f_re_02, f_re_03, f_re_04, f_re_05, f_re_06, f_re_07, f_re_08, f_re_09, f_re_10, f_re_11, f_re_12], [f_se_01, f_se_02, f_se_03, f_se_04, f_se_05, f_se_06, f_se_07, f_se_08, f_se_09, f_se_10, f_se_11, f_se_12])) OVER lugar AS misma_meta,
    row_number() OVER (PARTITION BY ao_id, dep_ubigeo, prov_ubigeo, dis_ubigeo, generica_id ORDER BY fila) AS orden_generica
  FROM candidato
  WHERE ao_id IS NOT NULL
  WINDOW lugar AS (PARTITION BY ao_id, dep_ubigeo, prov_ubigeo, dis_ubigeo ORDER BY fila)
)
SELECT
  fila,
  'Actividad Operativa ID' AS columna,
  ao_id AS valor,
  CASE WHEN misma_meta
    THEN 'Este código ya está en la fila ' || primera || ' con los mismos valores. Se cuenta una sola vez; borre la que sobra y exporte de nuevo.'
    ELSE 'Este código ya está en la fila ' || primera || ' con otra meta: ' || coalesce(regexp_replace(primer_total::VARCHAR, '\.?0+$', ''), 'sin dato') || ' frente a ' || coalesce(regexp_replace(f_re_total::VARCHAR, '\.?0+$', ''), 'sin dato')
      || ' en el año, o con otros meses. No se puede saber cuál vale. Borre la que sobra en el Aplicativo y exporte de nuevo.'
  END AS mensaje
FROM filas
WHERE orden > 1 AND (NOT misma_meta OR orden_generica > 1)
