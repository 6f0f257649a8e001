-- título: Qué hará la cartera con cada brecha
-- grano: indicador
-- unidades: unidades del indicador; porcentajes 0 a 100 sin redondear; puntos
-- fórmula: lo que cierra hasta el horizonte, si todas cumplen y al ritmo de cada una. Año de cierre a este ritmo = el primero en que no queda ninguna; si queda, el horizonte + lo que queda / unidades cerradas por año entre el corte y el horizonte. Vacío si no cierra ninguna (no_cierra), si pasa de 2100 (despues_de_2100) o si no hay valor. Los indicadores sin valor, sin inversión o solo con inversiones de PIM cero se señalan
-- fuente: brecha_proyeccion y brecha_fecha; año de cierre: método del tablero
-- parámetros: corte_, horizonte_, valor_ := NULL
WITH proyectadas AS MATERIALIZED (
  SELECT * FROM brecha_proyeccion(corte_, horizonte_, valor_)
),
finales AS (
  SELECT
    brecha_id, max(anio) AS horizonte,
    arg_max(plan_acumulado, anio) AS cierra_plan, arg_max(ritmo_acumulado, anio) AS cierra_ritmo,
    arg_max(con_brecha_plan, anio) AS con_brecha_plan, arg_max(con_brecha_ritmo, anio) AS con_brecha_ritmo,
    arg_max(porcentaje_plan, anio) AS porcentaje_plan, arg_max(porcentaje_ritmo, anio) AS porcentaje_ritmo,
    min(anio) FILTER (con_brecha_ritmo <= 0) AS anio_sin_brecha
  FROM proyectadas GROUP BY brecha_id
),
inversiones AS (
  SELECT
    brecha_id, count(*)::INTEGER AS inversiones, (count(*) FILTER (pim > 0))::INTEGER AS con_pim, (count(*) FILTER (pim IS NULL))::INTEGER AS pim_desconocido,
    (count(*) FILTER (alertas > 0))::INTEGER AS con_alerta, sum(contribucion)::DOUBLE AS contribucion
  FROM brecha_fecha(corte_, valor_)
  WHERE brecha_id IS NOT NULL AND en_cartera AND NOT ya_contada
  GROUP BY brecha_id
),
unidas AS (
  SELECT
    b.*, f.* EXCLUDE (brecha_id, anio_sin_brecha), f.anio_sin_brecha,
    coalesce(i.inversiones, 0) AS inversiones, coalesce(i.con_pim, 0) AS con_pim, coalesce(i.pim_desconocido, 0) AS pim_desconocido,
    coalesce(i.con_alerta, 0) AS con_alerta, coalesce(i.contribucion, 0) AS contribucion,
    coalesce(f.anio_sin_brecha, anio_de_cierre(f.con_brecha_ritmo, f.cierra_ritmo / nullif((12 * (f.horizonte - k.anio) + 12 - k.mes) / 12.0, 0), f.horizonte))::DOUBLE AS cierre_ritmo
  FROM brecha_al(valor_) b
  JOIN finales f USING (brecha_id)
  LEFT JOIN inversiones i USING (brecha_id)
  CROSS JOIN (SELECT k.* FROM inversion_corte k JOIN (SELECT corte_::VARCHAR AS corte) q USING (corte)) k
)
SELECT
  * EXCLUDE (cierre_ritmo, anio_sin_brecha),
  CASE WHEN cierre_ritmo <= 2100 THEN cierre_ritmo::INTEGER END AS anio_cierre,
  CASE WHEN con_brecha IS NULL THEN 'sin_valor' WHEN cierre_ritmo IS NULL THEN 'no_cierra' WHEN cierre_ritmo > 2100 THEN 'despues_de_2100' END AS motivo_cierre,
  programado::DOUBLE - porcentaje_plan AS holgura_plan, programado::DOUBLE - porcentaje_ritmo AS holgura_ritmo,
  CASE
    WHEN inversiones = 0 THEN 'sin_inversion'
    WHEN con_pim = 0 AND pim_desconocido = 0 THEN 'pim_cero'
    WHEN con_brecha IS NULL THEN 'sin_valor'
  END AS falta
FROM unidas
