-- título: Cortes de las inversiones cargados
-- grano: corte (año y mes)
-- unidades: conteos
-- fórmula: un mes es un corte si algún archivo de ese mes trae inversiones; varios archivos del mes hacen uno solo. Ejercicio = el que dicen sus filas; si no lo dicen, el año del corte. Mes del ejercicio = el del corte, o diciembre si el ejercicio ya terminó
-- fuente: inversion_carga
-- materializa: sí
WITH cargas AS (
  SELECT
    corte, max(fecha) AS fecha, max(ejercicio) AS ejercicio, count(*)::INTEGER AS cargas, bool_or(demostracion) AS demostracion
  FROM inversion_carga
  WHERE inversiones > 0 AND corte IS NOT NULL
  GROUP BY corte
),
contadas AS (
  SELECT corte, count(*)::INTEGER AS inversiones FROM inversion_elegida GROUP BY corte
)
SELECT
  c.corte, coalesce(c.ejercicio, year(c.fecha))::INTEGER AS ejercicio, year(c.fecha)::INTEGER AS anio, month(c.fecha)::INTEGER AS mes,
  CASE WHEN c.ejercicio < year(c.fecha) THEN 12 ELSE month(c.fecha) END::INTEGER AS mes_ejercicio,
  c.fecha, last_day(c.fecha) AS limite, c.cargas, n.inversiones, c.demostracion,
  lag(c.corte) OVER (ORDER BY c.corte) AS anterior
FROM cargas c
JOIN contadas n USING (corte)
