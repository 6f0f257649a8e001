-- título: Indicadores cuyo sentido hay que confirmar
-- grano: plan × indicador
-- unidades: las de cada indicador
-- fórmula: la ficha no dice si el indicador mejora al subir o al bajar y sus logros esperados no suben siempre; se propone «descendente» si desde la línea base nunca suben y alguna vez bajan, y si no, nada; el lector decide
-- fuente: fichas de indicadores; método del tablero
SELECT
  i.plan_id, i.indicador_id, i.objetivo_id, i.indicador, i.unidad,
  i.linea_base_anio, i.linea_base::DOUBLE AS linea_base,
  s.anios, s.logros,
  CASE WHEN i.solo_baja THEN 'descendente' END AS propuesta
FROM plan_indicador_vigente i
LEFT JOIN (
  SELECT plan_id, indicador_id, list(anio ORDER BY anio) AS anios, list(logro_esperado::DOUBLE ORDER BY anio) AS logros
  FROM plan_valor_vigente
  WHERE periodo = 'anual' AND logro_esperado IS NOT NULL
  GROUP BY ALL
) s USING (plan_id, indicador_id)
WHERE i.sentido IS NULL
