-- título: Gobiernos que llevan la meta del servicio en su POI
-- grano: servicio, y una fila del total
-- unidades: gobiernos; porcentajes de 0 a 100 sin redondear
-- fórmula: con la meta / los que corresponden, por nivel. De cada servicio, nivel y ejercicio vale la última entrega que los trae; el total suma solo los servicios con dato
-- fuente: Directiva 001-2016-PCM/SD, 9.5; CEPLAN, POI de los gobiernos, según la plantilla de Timón
-- parámetros: ejercicio_, servicios_
WITH vigentes AS (
  SELECT * EXCLUDE (carga_id, puesto)
  FROM (
    SELECT m.*, row_number() OVER (PARTITION BY m.servicio_id, m.nivel_gobierno, m.ejercicio ORDER BY c.orden) AS puesto
    FROM meta_gobierno m
    JOIN descentralizada_carga c USING (carga_id)
  )
  WHERE puesto = 1
),
filas AS (
  SELECT v.*
  FROM vigentes v
  JOIN (SELECT ejercicio::INTEGER AS ejercicio, lista(servicios) AS servicios FROM (SELECT ejercicio_::VARCHAR AS ejercicio, servicios_::VARCHAR AS servicios)) q
    ON v.ejercicio = q.ejercicio AND (q.servicios IS NULL OR list_contains(q.servicios, v.servicio_id))
),
sumas AS (
  SELECT
    servicio_id,
    (sum(gobiernos) FILTER (nivel_gobierno = 'regional'))::INTEGER AS regionales, (sum(con_meta) FILTER (nivel_gobierno = 'regional'))::INTEGER AS regionales_con_meta,
    (sum(gobiernos) FILTER (nivel_gobierno = 'local'))::INTEGER AS locales, (sum(con_meta) FILTER (nivel_gobierno = 'local'))::INTEGER AS locales_con_meta,
    max(fecha) AS fecha, max(fuente) AS fuente
  FROM filas
  GROUP BY GROUPING SETS ((servicio_id), ())
)
SELECT
  m.servicio_id, CASE WHEN m.servicio_id IS NULL THEN 'Total' ELSE coalesce(s.servicio, m.servicio_id) END AS servicio, s.orden,
  m.regionales, m.regionales_con_meta, avance(m.regionales_con_meta, m.regionales) AS regionales_porcentaje,
  m.locales, m.locales_con_meta, avance(m.locales_con_meta, m.locales) AS locales_porcentaje, m.fecha, m.fuente
FROM sumas m
LEFT JOIN servicio_vigente s USING (servicio_id)
WHERE m.regionales IS NOT NULL OR m.locales IS NOT NULL
