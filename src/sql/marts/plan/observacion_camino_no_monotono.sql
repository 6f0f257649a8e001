-- título: El camino de los logros esperados retrocede
-- gravedad: aviso
-- alcance: PEI y PESEM
-- por qué importa: un año se espera menos que el anterior: cumplir ese año no acerca al final del plan
-- qué hacer: corregir los logros esperados o explicar el retroceso en la ficha
-- grano: plan × indicador
-- unidades: la del indicador
-- fórmula: algún logro esperado es peor que el del año anterior que lo tiene, según el sentido; no se revisa un indicador agregable, cuyos años se suman
-- fuente: Manual MGPP-E1, ficha E1.3.4, actividad 2; método del tablero
WITH pasos AS (
  SELECT
    i.plan_id, i.objetivo_id, i.indicador_id, i.indicador, i.sentido, v.anio, v.logro_esperado,
    lag(v.logro_esperado) OVER camino AS logro_previo, lag(v.anio) OVER camino AS anio_previo
  FROM plan_indicador_vigente i
  JOIN plan_valor_vigente v ON v.plan_id = i.plan_id AND v.indicador_id = i.indicador_id AND v.periodo = 'anual'
  WHERE v.logro_esperado IS NOT NULL AND i.sentido IS NOT NULL AND i.agregacion IS DISTINCT FROM 'agregable'
  WINDOW camino AS (PARTITION BY i.plan_id, i.indicador_id ORDER BY v.anio)
)
SELECT
  plan_id, objetivo_id, indicador_id, indicador_id AS clave, indicador AS nombre,
  'El sentido es ' || sentido || ' y se espera '
    || string_agg(cifra(logro_previo) || ' en ' || anio_previo || ' y ' || cifra(logro_esperado) || ' en ' || anio, '; ' ORDER BY anio) AS detalle
FROM pasos
WHERE CASE WHEN mejora_al_bajar(sentido) THEN logro_esperado > logro_previo ELSE logro_esperado < logro_previo END
GROUP BY plan_id, objetivo_id, indicador_id, indicador, sentido
