SELECT
  fila, 'COD_IND' AS columna, coalesce(cod_ind, indicador) AS valor,
  'Es el mismo indicador de la fila ' || coalesce(primera_igual, primera) || ' (' || indicador_id || '). No se puede saber cuál vale: corrija el código o borre la que sobra, y vuelva a soltar el archivo.' AS mensaje
FROM (
  SELECT
    *,
    min(fila) OVER (PARTITION BY indicador_id) AS primera,
    CASE WHEN ind_orden IS NULL THEN min(fila) OVER (PARTITION BY objetivo_id, ind_orden IS NULL, lower(indicador)) END AS primera_igual
  FROM filas
  WHERE objetivo_id IS NOT NULL AND NOT ind_ilegible
)
WHERE fila > coalesce(primera_igual, primera)
