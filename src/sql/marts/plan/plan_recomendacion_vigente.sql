-- título: Recomendaciones de la evaluación, con su seguimiento
-- grano: plan × año × recomendación
-- unidades: fechas
-- fórmula: la fila de la última entrega que trae esa recomendación; campo por campo vale lo anotado en Timón. Estado al día que se pide: cumplida; vencida si su plazo pasó; vence pronto si faltan 15 días calendario o menos; en plazo; sin plazo. La retirada se queda marcada
-- fuente: Informe de Evaluación de Resultados (E1.3.1, E1.3.3); registro de anotaciones de Timón; vence pronto: método del tablero
-- parámetros: hoy_
WITH cargadas AS (
  SELECT r.plan_id, r.anio, r.recomendacion_id, arg_min(r, c.orden) AS fila
  FROM plan_recomendacion r
  JOIN plan_carga c USING (carga_id, plan_id)
  GROUP BY ALL
),
anotadas AS (
  SELECT
    split_part(llave, '|', 1) AS plan_id, try_cast(split_part(llave, '|', 2) AS INTEGER) AS anio, split_part(llave, '|', 3) AS recomendacion_id,
    map_from_entries(list({'k': campo, 'v': valor})) AS campos,
    max({'cuando': cuando, 'quien': quien}) AS ultimo
  FROM registro_vigente
  WHERE tipo = 'plan_recomendacion'
  GROUP BY llave
),
filas AS (
  SELECT
    coalesce(t.plan_id, n.plan_id) AS plan_id, coalesce(t.anio, n.anio) AS anio, coalesce(t.recomendacion_id, n.recomendacion_id) AS recomendacion_id,
    coalesce(n.campos['recomendacion'], t.fila.recomendacion) AS recomendacion,
    coalesce(n.campos['responsable'], t.fila.responsable) AS responsable,
    coalesce(try_cast(n.campos['plazo'] AS DATE), t.fila.plazo) AS plazo,
    coalesce(n.campos['avance'], t.fila.avance) AS avance,
    coalesce(try_cast(n.campos['cumplida_en'] AS DATE), t.fila.cumplida_en) AS cumplida_en,
    n.campos['retirado'] IS NOT NULL AS retirado,
    t.plan_id IS NOT NULL AS en_archivo,
    n.ultimo.cuando AS anotado_en, n.ultimo.quien AS anotado_por
  FROM cargadas t
  FULL JOIN anotadas n ON n.plan_id = t.plan_id AND n.anio = t.anio AND n.recomendacion_id = t.recomendacion_id
  WHERE t.plan_id IS NOT NULL OR (n.campos['recomendacion'] IS NOT NULL AND n.anio IS NOT NULL)
),
pedido AS (
  SELECT hoy_::VARCHAR AS hoy
)
SELECT
  f.* EXCLUDE (anotado_en, anotado_por),
  estado_recomendacion(f.plazo, f.cumplida_en, p.hoy::DATE) AS estado,
  f.anotado_en, f.anotado_por
FROM filas f
CROSS JOIN pedido p
