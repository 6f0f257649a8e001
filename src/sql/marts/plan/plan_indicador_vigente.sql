-- título: Indicadores que valen, con su sentido
-- grano: plan × indicador
-- unidades: las de cada indicador
-- fórmula: los de la última entrega que trae indicadores de ese plan. Sentido: el que decidió el lector; si no, el de la ficha; si no, «ascendente» cuando los logros esperados, desde la línea base, nunca bajan y alguna vez suben; si no, se pregunta. Sin tipo de agregación se toma «no agregable»
-- fuente: fichas de indicadores; parámetro plan_sentido; sentido deducido de la serie: método del tablero
-- materializa: sí
WITH ultima AS (
  SELECT i.plan_id, arg_min(i.carga_id, c.orden) AS carga_id
  FROM plan_indicador i
  JOIN plan_carga c USING (carga_id, plan_id)
  GROUP BY i.plan_id
),
series AS (
  SELECT plan_id, indicador_id, list(logro_esperado ORDER BY anio) AS logros
  FROM plan_valor_vigente
  WHERE periodo = 'anual' AND logro_esperado IS NOT NULL
  GROUP BY ALL
),
fichas AS (
  SELECT
    i.*,
    p.valor AS sentido_parametro,
    list_concat(CASE WHEN i.linea_base IS NULL THEN [] ELSE [i.linea_base] END, coalesce(s.logros, [])) AS camino
  FROM plan_indicador i
  JOIN ultima u USING (carga_id, plan_id)
  LEFT JOIN series s USING (plan_id, indicador_id)
  LEFT JOIN parametro p ON p.parametro = 'plan_sentido' AND p.ambito = i.plan_id || '|' || i.indicador_id
    AND list_contains(['ascendente', 'descendente', 'maximo', 'minimo'], p.valor)
),
caminos AS (
  SELECT *, len(camino) > 1 AND list_sort(camino) = camino AND camino[1] < camino[-1] AS sube
  FROM fichas
)
SELECT
  plan_id, indicador_id, codigo_origen, objetivo_id, indicador, justificacion, metodo_calculo, especificaciones, limitaciones,
  coalesce(sentido_parametro, sentido, CASE WHEN sube THEN 'ascendente' END) AS sentido,
  CASE
    WHEN sentido_parametro IS NOT NULL THEN 'parametro'
    WHEN sentido IS NOT NULL THEN 'ficha'
    WHEN sube THEN 'serie'
  END AS origen_sentido,
  sentido AS sentido_ficha,
  agregacion, relevancia, unidad, linea_base_anio, linea_base, fuente, base_datos, responsable,
  len(camino) > 1 AND list_reverse_sort(camino) = camino AND camino[1] > camino[-1] AS solo_baja
FROM caminos
