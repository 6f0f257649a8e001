-- A row is of a group (OES, AES, OEI or AEI) when its code is exactly one of those, it has no figures and it is the first so; the indicators below
-- belong to it unless their own code says another. Below a group that cannot be read nothing is known of them ('?').
WITH cifras AS (
  SELECT fila, max(valor) AS mayor, min(valor) AS menor
  FROM (
    UNPIVOT (SELECT fila, linea_base, semestre_unico, anual_unico, COLUMNS('^(logro|semestre|anual)_\d{4}$') FROM candidato)
    ON COLUMNS(* EXCLUDE (fila)) INTO NAME campo VALUE valor
  )
  GROUP BY fila
),
periodo AS (
  SELECT
    coalesce((SELECT max(periodo_desde) FROM candidato), min(right(campo, 4)::INTEGER)) AS desde,
    coalesce((SELECT max(periodo_hasta) FROM candidato), max(right(campo, 4)::INTEGER)) AS hasta
  FROM (UNPIVOT (SELECT COLUMNS('^logro_\d{4}$') FROM candidato) ON COLUMNS(*) INTO NAME campo VALUE valor)
),
codigos AS (
  SELECT
    fila, codigo,
    codigo_ordenado(CASE WHEN denominacion IS NULL THEN codigo_inicial(codigo) ELSE codigo END) AS escrito,
    coalesce(denominacion, tras_codigo(codigo)) AS nombre,
    f.menor, f.mayor,
    f.fila IS NOT NULL OR relevancia IS NOT NULL OR sentido IS NOT NULL OR agregacion IS NOT NULL OR linea_base_anio IS NOT NULL AS con_cifras
  FROM candidato
  LEFT JOIN cifras f USING (fila)
),
partes AS (
  SELECT *, letras_codigo(escrito) AS letras, numeros_codigo(escrito) AS numeros
  FROM codigos
),
grupos AS (
  SELECT
    *,
    nullif(regexp_extract(letras, '(OEI|AEI|OES|AES)$'), '') AS nivel,
    CASE WHEN list_contains(['OES', 'AES', 'OEI', 'AEI'], letras) AND nombre IS NOT NULL THEN codigo_de(letras, numeros, letras) END AS grupo
  FROM partes
),
clases AS (
  SELECT
    *,
    CASE
      WHEN grupo IS NOT NULL AND NOT con_cifras AND row_number() OVER (PARTITION BY grupo, con_cifras ORDER BY fila) = 1 THEN 'grupo'
      WHEN con_cifras OR grupo IS NOT NULL OR codigo IS NULL OR starts_with(letras, 'IND') THEN 'indicador'
      WHEN codigo_indicador_de(letras, numeros, coalesce(nivel, 'AEI')) IS NOT NULL THEN 'indicador'
      ELSE 'ilegible'
    END AS clase
  FROM grupos
),
contextos AS (
  SELECT
    *,
    last_value(CASE clase WHEN 'grupo' THEN grupo WHEN 'ilegible' THEN '?' END IGNORE NULLS) OVER (ORDER BY fila ROWS UNBOUNDED PRECEDING) AS contexto
  FROM clases
),
indicadores AS (
  SELECT
    *,
    CASE
      WHEN clase <> 'indicador' THEN NULL
      WHEN codigo IS NULL THEN {'objetivo': NULL::VARCHAR, 'orden': NULL::INTEGER}
      ELSE codigo_indicador_de(letras, numeros, coalesce(nivel, left(nullif(contexto, '?'), 3), 'OEI'))
    END AS ind
  FROM contextos
),
objetivos AS (
  SELECT
    * EXCLUDE (ind, codigo, escrito, letras, numeros, nivel),
    clase = 'grupo' AS es_grupo, clase = 'indicador' AS es_indicador, clase = 'indicador' AND ind IS NULL AS ind_ilegible,
    ind.orden AS ind_orden,
    CASE clase WHEN 'grupo' THEN grupo WHEN 'indicador' THEN coalesce(ind.objetivo, contexto) END AS objetivo_id
  FROM indicadores
),
numerados AS (
  SELECT
    *,
    coalesce(
      ind_orden,
      coalesce(max(ind_orden) OVER (PARTITION BY objetivo_id), 0) + row_number() OVER (PARTITION BY objetivo_id, es_indicador, ind_orden IS NULL ORDER BY fila)
    ) AS orden,
    min(CASE WHEN list_contains(['OES', 'AES'], left(objetivo_id, 3)) THEN 'PESEM' ELSE 'PEI' END) FILTER (WHERE objetivo_id <> '?') OVER () AS tipo
  FROM objetivos
)
SELECT
  c.*, n.* EXCLUDE (fila), p.desde, p.hasta,
  n.objetivo_id || '-' || n.orden AS indicador_id,
  coalesce((SELECT min(plan_id) FROM plan WHERE carga_id = getvariable('carga_id')), codigo_plan(n.tipo, c.sector_id, c.pliego_id, p.desde, p.hasta)) AS plan_id
FROM candidato c
JOIN numerados n USING (fila)
CROSS JOIN periodo p
