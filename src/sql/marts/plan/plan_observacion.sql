-- título: Observaciones a los planes
-- grano: regla × plan × lo observado (objetivo, acción o indicador)
-- unidades: ninguna
-- fórmula: la reunión de todas las reglas con lo que el analista decidió de cada una. Estado: pendiente; aceptada (se comunica al pliego); absuelta (el pliego respondió y se dio por resuelta); descartada, con su razón. Llave: regla, plan, código y, si la regla lo compara con otro, el del otro
-- fuente: las reglas; Manual MGPP-E1, ficha E1.3.4, actividades 2 a 5; registro de anotaciones de Timón
WITH anotadas AS (
  SELECT
    llave, map_from_entries(list({'k': campo, 'v': valor})) AS campos,
    max({'cuando': cuando, 'quien': quien}) AS ultimo
  FROM registro_vigente
  WHERE tipo = 'plan_observacion'
  GROUP BY llave
)
SELECT
  h.regla, c.orden, c.gravedad, c.alcance,
  h.regla || '|' || h.plan_id || '|' || h.clave AS llave,
  h.plan_id, p.tipo, p.pliego_llave, p.pliego,
  h.objetivo_id, h.indicador_id, split_part(h.clave, '|', 1) AS clave, h.nombre, h.detalle,
  CASE
    WHEN n.campos['decision'] = 'descartada' THEN 'descartada'
    WHEN n.campos['absuelta'] IS NOT NULL THEN 'absuelta'
    WHEN n.campos['decision'] = 'aceptada' THEN 'aceptada'
    ELSE 'pendiente'
  END AS estado,
  n.campos['razon'] AS razon,
  n.campos['respuesta'] AS respuesta,
  n.campos['absuelta'] AS absuelta,
  n.ultimo.cuando AS anotado_en, n.ultimo.quien AS anotado_por
FROM ({observaciones}) h
JOIN plan_observacion_catalogo c USING (regla)
JOIN plan_vigente p USING (plan_id)
LEFT JOIN anotadas n ON n.llave = h.regla || '|' || h.plan_id || '|' || h.clave
