-- A row is an indicator of an AEI where the sheet brings its code or its name, else of an OEI. An indicator whose code gives no number takes
-- the next one of its objetivo.
SELECT
  n.*,
  objetivo_id || '-' || orden AS indicador_id,
  p.desde, p.hasta,
  coalesce((SELECT min(plan_id) FROM plan WHERE carga_id = getvariable('carga_id')), codigo_plan('PEI', NULL, NULL, p.desde, p.hasta)) AS plan_id
FROM (
  SELECT
    c.*,
    coalesce(aei_id, oei_id) AS objetivo_id,
    ind IS NULL AS ind_ilegible,
    ind.objetivo AS ind_objetivo,
    ind.orden AS ind_orden,
    coalesce(
      ind.orden,
      coalesce(max(ind.orden) OVER (PARTITION BY coalesce(aei_id, oei_id)), 0)
        + row_number() OVER (PARTITION BY coalesce(aei_id, oei_id), ind.orden IS NULL ORDER BY fila)
    ) AS orden
  FROM (
    SELECT
      * EXCLUDE (cod_oei_id, ind_letras, ind_numeros),
      coalesce(cod_oei_id, objetivo_superior(aei_id)) AS oei_id,
      CASE WHEN cod_ind IS NULL
        THEN {'objetivo': NULL::VARCHAR, 'orden': NULL::INTEGER}
        ELSE codigo_indicador_de(ind_letras, ind_numeros, CASE WHEN cod_aei IS NULL AND aei IS NULL THEN 'OEI' ELSE 'AEI' END)
      END AS ind
    FROM (
      SELECT
        *,
        codigo_objetivo(cod_oei, 'OEI') AS cod_oei_id,
        codigo_objetivo(cod_aei, 'AEI') AS aei_id,
        codigo_objetivo(codigo_inicial(sin_codigo(oes)), 'OES') AS oes_id,
        codigo_objetivo(codigo_inicial(sin_codigo(aes)), 'AES') AS aes_id,
        letras_codigo(codigo_ordenado(cod_ind)) AS ind_letras,
        numeros_codigo(codigo_ordenado(cod_ind)) AS ind_numeros,
        list_value(linea_base, *COLUMNS('^logro_\d{4}$')) AS cifras
      FROM candidato
    )
  ) c
) n
CROSS JOIN (
  SELECT min(right(campo, 4)::INTEGER) AS desde, max(right(campo, 4)::INTEGER) AS hasta
  FROM (UNPIVOT (SELECT COLUMNS('^logro_\d{4}$') FROM candidato) ON COLUMNS(*) INTO NAME campo VALUE valor)
) p
