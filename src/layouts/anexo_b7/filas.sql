-- A row is of a group (OES, AES, OEI or AEI) when its code is exactly one of those, it has no figures and it is the first so; the indicators below
-- belong to it unless their own code says another. Below a group that cannot be read nothing is known of them ('?').
SELECT
  n.*,
  p.desde, p.hasta,
  objetivo_id || '-' || orden AS indicador_id,
  coalesce((SELECT min(plan_id) FROM plan WHERE carga_id = getvariable('carga_id')), codigo_plan(tipo, sector_id, pliego_id, p.desde, p.hasta)) AS plan_id
FROM (
  SELECT
    m.*,
    coalesce(
      ind_orden,
      coalesce(max(ind_orden) OVER (PARTITION BY objetivo_id), 0) + row_number() OVER (PARTITION BY objetivo_id, es_indicador, ind_orden IS NULL ORDER BY fila)
    ) AS orden,
    min(CASE WHEN left(objetivo_id, 3) IN ('OES', 'AES') THEN 'PESEM' ELSE 'PEI' END) FILTER (WHERE objetivo_id <> '?') OVER () AS tipo
  FROM (
    SELECT
      d.* EXCLUDE (ind),
      clase = 'grupo' AS es_grupo,
      clase = 'indicador' AS es_indicador,
      clase = 'indicador' AND ind IS NULL AS ind_ilegible,
      CASE WHEN clase = 'indicador' THEN ind.orden END AS ind_orden,
      CASE clase WHEN 'grupo' THEN grupo WHEN 'indicador' THEN coalesce(ind.objetivo, contexto) END AS objetivo_id
    FROM (
      SELECT
        b.*,
        codigo_indicador(codigo, coalesce(nullif(regexp_extract(regexp_replace(letras_codigo(codigo) || upper(codigo), '^(IND|COD)', ''), '(OEI|AEI|OES|AES)'), ''), left(contexto, 3), 'OEI')) AS ind
      FROM (
        SELECT
          a.*,
          last_value(CASE WHEN clase = 'grupo' THEN grupo WHEN clase = 'ilegible' THEN '?' END IGNORE NULLS) OVER (ORDER BY fila ROWS UNBOUNDED PRECEDING) AS contexto
        FROM (
          SELECT
            r.*,
            CASE
              WHEN grupo IS NOT NULL AND NOT con_cifras AND row_number() OVER (PARTITION BY grupo, con_cifras ORDER BY fila) = 1 THEN 'grupo'
              WHEN con_cifras OR grupo IS NOT NULL OR codigo IS NULL OR regexp_matches(upper(codigo), '^\W*IND') THEN 'indicador'
              WHEN codigo_indicador(codigo, coalesce(nullif(letras_codigo(codigo), ''), 'AEI')) IS NOT NULL THEN 'indicador'
              ELSE 'ilegible'
            END AS clase
          FROM (
            SELECT
              *,
              CASE WHEN regexp_matches(letras_codigo(codigo), '^(OES|AES|OEI|AEI)$') AND (denominacion IS NOT NULL OR tras_codigo(codigo) IS NOT NULL)
                THEN codigo_objetivo(CASE WHEN denominacion IS NULL THEN codigo_inicial(codigo) ELSE codigo END, letras_codigo(codigo))
              END AS grupo,
              coalesce(denominacion, tras_codigo(codigo)) AS nombre,
              list_value(linea_base, *COLUMNS('^(logro|semestre|anual)_')) AS cifras,
              relevancia IS NOT NULL OR sentido IS NOT NULL OR agregacion IS NOT NULL OR linea_base_anio IS NOT NULL
                OR list_max(cifras) IS NOT NULL AS con_cifras
            FROM candidato
          ) r
        ) a
      ) b
    ) d
  ) m
) n
CROSS JOIN (
  SELECT coalesce(max(periodo_desde), min(anio)) AS desde, coalesce(max(periodo_hasta), max(anio)) AS hasta
  FROM (SELECT max(periodo_desde) AS periodo_desde, max(periodo_hasta) AS periodo_hasta FROM candidato)
  CROSS JOIN (
    SELECT min(right(campo, 4)::INTEGER) AS anio FROM (UNPIVOT (SELECT COLUMNS('^logro_\d{4}$') FROM candidato) ON COLUMNS(*) INTO NAME campo VALUE valor)
    UNION ALL
    SELECT max(right(campo, 4)::INTEGER) FROM (UNPIVOT (SELECT COLUMNS('^logro_\d{4}$') FROM candidato) ON COLUMNS(*) INTO NAME campo VALUE valor)
  )
) p
