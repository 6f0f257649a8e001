-- What was obtained, of a year in its own columns or of the one the title says.
WITH largo AS (
  SELECT plan_id, indicador_id, left(campo, length(campo) - 5) AS que, right(campo, 4)::INTEGER AS anio, valor
  FROM (
    UNPIVOT (SELECT plan_id, indicador_id, COLUMNS('^(logro|semestre|anual)_\d{4}$') FROM filas WHERE es_indicador)
    ON COLUMNS('^(logro|semestre|anual)_') INTO NAME campo VALUE valor
  )
  UNION ALL
  SELECT plan_id, indicador_id, 'semestre', anio_unico, semestre_unico FROM filas WHERE es_indicador AND semestre_unico IS NOT NULL
  UNION ALL
  SELECT plan_id, indicador_id, 'anual', anio_unico, anual_unico FROM filas WHERE es_indicador AND anual_unico IS NOT NULL
)
SELECT
  plan_id, indicador_id, anio, CASE WHEN que = 'semestre' THEN 'S1' ELSE 'anual' END AS periodo,
  max(valor) FILTER (WHERE que = 'logro') AS logro_esperado, max(valor) FILTER (WHERE que <> 'logro') AS valor_obtenido
FROM largo
GROUP BY ALL
