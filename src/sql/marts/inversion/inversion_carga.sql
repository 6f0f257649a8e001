-- título: Entregas de inversiones, brechas, listas y acuerdos
-- grano: carga
-- unidades: conteos de filas; orden: 1 la más reciente; prioridad: 1 la primera que vale en un corte
-- fórmula: fecha = la que dicen sus filas; si no, la de exportación del archivo; si no, el día en que se cargó. Corte = el mes de esa fecha. Prioridad: las que traen PIM o devengado del año antes que las demás, así el Banco nunca tapa al detalle; entre iguales, la más reciente
-- fuente: registro de cargas
-- materializa: sí
WITH filas AS (
  SELECT
    carga_id, count(*) AS inversiones, 0 AS meses, 0 AS lugares, max(corte) AS fecha, max(ejercicio) AS ejercicio,
    bool_or(pim IS NOT NULL OR devengado_anio IS NOT NULL) AS con_dinero
  FROM inversion GROUP BY carga_id
  UNION ALL BY NAME
  SELECT carga_id, count(*) AS meses, max(corte) AS fecha FROM inversion_mes GROUP BY carga_id
  UNION ALL BY NAME
  SELECT carga_id, count(*) AS lugares FROM inversion_lugar GROUP BY carga_id
  UNION ALL BY NAME
  SELECT DISTINCT carga_id FROM inversion_situacion
  UNION ALL BY NAME
  SELECT DISTINCT carga_id FROM inversion_hito
  UNION ALL BY NAME
  SELECT DISTINCT carga_id FROM inversion_brecha
  UNION ALL BY NAME
  SELECT DISTINCT carga_id FROM brecha_indicador
  UNION ALL BY NAME
  SELECT DISTINCT carga_id FROM brecha_valor
  UNION ALL BY NAME
  SELECT DISTINCT carga_id FROM lista
  UNION ALL BY NAME
  SELECT DISTINCT carga_id FROM lista_criterio
  UNION ALL BY NAME
  SELECT DISTINCT carga_id FROM lista_inversion
  UNION ALL BY NAME
  SELECT DISTINCT carga_id FROM lista_puntaje
  UNION ALL BY NAME
  SELECT DISTINCT carga_id FROM acuerdo
),
cargas AS (
  SELECT
    carga_id, coalesce(sum(inversiones), 0)::INTEGER AS inversiones, coalesce(sum(meses), 0)::INTEGER AS meses,
    coalesce(sum(lugares), 0)::INTEGER AS lugares, max(fecha) AS fecha, max(ejercicio) AS ejercicio,
    coalesce(bool_or(con_dinero), false) AS con_dinero
  FROM filas GROUP BY carga_id
),
archivos AS (
  SELECT carga_id, max(exportado_en) AS exportado_en, max(cargado_en) AS cargado_en, bool_or(demostracion) AS demostracion
  FROM archivo GROUP BY carga_id
),
fechadas AS (
  SELECT
    c.* EXCLUDE (fecha), coalesce(c.fecha, f.exportado_en::DATE, f.cargado_en::DATE) AS fecha,
    f.exportado_en, f.cargado_en, coalesce(f.demostracion, false) AS demostracion
  FROM cargas c
  LEFT JOIN archivos f USING (carga_id)
),
ordenadas AS (
  SELECT
    *, strftime(fecha, '%Y-%m') AS corte,
    (row_number() OVER (ORDER BY fecha DESC NULLS LAST, exportado_en DESC NULLS LAST, cargado_en DESC NULLS LAST, carga_id))::INTEGER AS orden
  FROM fechadas
)
SELECT *, (row_number() OVER (ORDER BY con_dinero DESC, orden))::INTEGER AS prioridad
FROM ordenadas
