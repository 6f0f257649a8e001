-- título: Factores que afectaron o favorecieron, con lo anotado
-- grano: plan × año × factor
-- unidades: grado: 1 bajo, 2 medio, 3 alto
-- fórmula: la fila de la última entrega que trae ese factor; campo por campo vale lo anotado en Timón. Un factor anotado que ningún archivo trae vale si dice su texto; el retirado se queda marcado
-- fuente: Informe de Evaluación de Resultados (E1.3.1, E1.3.3); registro de anotaciones de Timón
WITH cargados AS (
  SELECT f.plan_id, f.anio, f.factor_id, arg_min(f, c.orden) AS fila
  FROM plan_factor f
  JOIN plan_carga c USING (carga_id, plan_id)
  GROUP BY ALL
),
anotados AS (
  SELECT
    split_part(llave, '|', 1) AS plan_id, try_cast(split_part(llave, '|', 2) AS INTEGER) AS anio, split_part(llave, '|', 3) AS factor_id,
    map_from_entries(list({'k': campo, 'v': valor})) AS campos,
    max({'cuando': cuando, 'quien': quien}) AS ultimo
  FROM registro_vigente
  WHERE tipo = 'plan_factor'
  GROUP BY llave
)
SELECT
  coalesce(t.plan_id, n.plan_id) AS plan_id, coalesce(t.anio, n.anio) AS anio, coalesce(t.factor_id, n.factor_id) AS factor_id,
  coalesce(n.campos['factor'], t.fila.factor) AS factor,
  coalesce(CASE WHEN list_contains(['externo', 'interno'], n.campos['origen']) THEN n.campos['origen'] END, t.fila.origen) AS origen,
  coalesce(CASE WHEN list_contains(['afecto', 'favorecio'], n.campos['efecto']) THEN n.campos['efecto'] END, t.fila.efecto) AS efecto,
  coalesce(CASE WHEN try_cast(n.campos['grado'] AS INTEGER) BETWEEN 1 AND 3 THEN n.campos['grado']::INTEGER END, t.fila.grado) AS grado,
  coalesce(n.campos['objetivo_id'], t.fila.objetivo_id) AS objetivo_id,
  coalesce(n.campos['sustento'], t.fila.sustento) AS sustento,
  n.campos['retirado'] IS NOT NULL AS retirado,
  t.plan_id IS NOT NULL AS en_archivo,
  n.ultimo.cuando AS anotado_en, n.ultimo.quien AS anotado_por
FROM cargados t
FULL JOIN anotados n ON n.plan_id = t.plan_id AND n.anio = t.anio AND n.factor_id = t.factor_id
WHERE t.plan_id IS NOT NULL OR (n.campos['factor'] IS NOT NULL AND n.anio IS NOT NULL)
