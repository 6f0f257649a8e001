-- título: Logros esperados y valores obtenidos que valen
-- grano: plan × indicador × año × periodo (S1 o anual)
-- unidades: las de cada indicador
-- fórmula: de las entregas del plan, el logro esperado de la última que lo trae; el valor obtenido, con su motivo y su fecha de envío, de la última que dice algo de él
-- fuente: fichas de indicadores; Anexo B-7; lo que envían las dependencias (E1.3.2)
-- materializa: sí
WITH elegidos AS (
  SELECT
    v.plan_id, v.indicador_id, v.anio, v.periodo,
    arg_min(v.logro_esperado, c.orden) FILTER (WHERE v.logro_esperado IS NOT NULL) AS logro_esperado,
    arg_min({'valor': v.valor_obtenido, 'motivo': v.motivo_nd, 'enviado': v.enviado_en}, c.orden)
      FILTER (WHERE v.valor_obtenido IS NOT NULL OR v.motivo_nd IS NOT NULL OR v.enviado_en IS NOT NULL) AS dicho
  FROM plan_valor v
  JOIN plan_carga c USING (carga_id, plan_id)
  GROUP BY ALL
)
SELECT
  plan_id, indicador_id, anio, periodo, logro_esperado,
  dicho.valor AS valor_obtenido,
  CASE WHEN dicho.valor IS NULL THEN dicho.motivo END AS motivo_fuente,
  dicho.enviado AS enviado_en
FROM elegidos
