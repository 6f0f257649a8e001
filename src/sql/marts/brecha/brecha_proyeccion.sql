-- título: Cada brecha, proyectada año por año
-- grano: indicador × año, del corte al horizonte
-- unidades: unidades del indicador; porcentajes 0 a 100 sin redondear
-- fórmula: (unidades con brecha − contribución acumulada hasta el año) / total, dos veces: si todas cumplen su fecha y al ritmo de cada una. Nunca bajo cero
-- fuente: brecha_al y brecha_contribucion
-- parámetros: corte_, horizonte_, valor_ := NULL
WITH acumuladas AS (
  SELECT
    brecha_id, anio, plan, ritmo,
    sum(plan) OVER (PARTITION BY brecha_id ORDER BY anio) AS plan_acumulado,
    sum(ritmo) OVER (PARTITION BY brecha_id ORDER BY anio) AS ritmo_acumulado
  FROM brecha_contribucion(corte_, horizonte_, valor_)
)
SELECT
  a.*,
  CASE WHEN b.con_brecha IS NOT NULL THEN greatest(0, b.con_brecha::DOUBLE - a.plan_acumulado) END AS con_brecha_plan,
  CASE WHEN b.con_brecha IS NOT NULL THEN greatest(0, b.con_brecha::DOUBLE - a.ritmo_acumulado) END AS con_brecha_ritmo,
  brecha_porcentaje(CASE WHEN b.con_brecha IS NOT NULL THEN greatest(0, b.con_brecha::DOUBLE - a.plan_acumulado) END, b.total) AS porcentaje_plan,
  brecha_porcentaje(CASE WHEN b.con_brecha IS NOT NULL THEN greatest(0, b.con_brecha::DOUBLE - a.ritmo_acumulado) END, b.total) AS porcentaje_ritmo,
  v.programado
FROM acumuladas a
JOIN brecha_al(valor_) b USING (brecha_id)
LEFT JOIN brecha_valor_vigente v ON v.brecha_id = a.brecha_id AND v.anio = a.anio
