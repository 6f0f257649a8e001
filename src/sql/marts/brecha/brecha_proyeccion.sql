-- título: Cada brecha, proyectada año por año
-- grano: indicador × año, del corte al horizonte
-- unidades: unidades del indicador; porcentajes 0 a 100 sin redondear
-- fórmula: (unidades con brecha − contribución acumulada hasta el año) / total, dos veces: si todas cumplen su fecha y al ritmo de cada una. Nunca bajo cero
-- fuente: brecha_vigente y brecha_contribucion; domain.md §6
-- parámetros: corte_, horizonte_
WITH acumuladas AS (
  SELECT
    brecha_id, anio, plan, ritmo,
    sum(plan) OVER (PARTITION BY brecha_id ORDER BY anio) AS plan_acumulado,
    sum(ritmo) OVER (PARTITION BY brecha_id ORDER BY anio) AS ritmo_acumulado
  FROM brecha_contribucion(corte_, horizonte_)
)
SELECT
  a.*,
  greatest(0, b.con_brecha::DOUBLE - a.plan_acumulado) AS con_brecha_plan,
  greatest(0, b.con_brecha::DOUBLE - a.ritmo_acumulado) AS con_brecha_ritmo,
  brecha_porcentaje(greatest(0, b.con_brecha::DOUBLE - a.plan_acumulado), b.total) AS porcentaje_plan,
  brecha_porcentaje(greatest(0, b.con_brecha::DOUBLE - a.ritmo_acumulado), b.total) AS porcentaje_ritmo,
  v.programado
FROM acumuladas a
JOIN brecha_vigente b USING (brecha_id)
LEFT JOIN brecha_valor_vigente v ON v.brecha_id = a.brecha_id AND v.anio = a.anio
