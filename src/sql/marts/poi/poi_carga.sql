-- título: Cortes del POI cargados
-- grano: carga × ejercicio × unidad ejecutora
-- unidades: corte en meses (1 a 12)
-- fórmula: corte = último mes con algún físico ejecutado entre las AO activas (si no hay físico, con algún devengado); vigente = de los cortes de la misma UE y ejercicio, el de mayor corte; a igual corte, el exportado más tarde; si no, el cargado más tarde
-- fuente: registro de cargas y Aplicativo CEPLAN V.01, bloque SE
-- materializa: sí
WITH cortes AS (
  SELECT
    a.carga_id, a.ejercicio, a.pliego_llave, a.ue_id,
    any_value(a.pliego) AS pliego, any_value(a.ue) AS ue,
    count(DISTINCT a.ao_id) AS ao,
    count(DISTINCT a.ao_id) FILTER (WHERE a.activo) AS ao_activas,
    coalesce(
      max(m.mes) FILTER (WHERE a.activo AND m.f_ejecutado IS NOT NULL),
      max(m.mes) FILTER (WHERE a.activo AND m.fn_ejecutado IS NOT NULL)
    ) AS corte
  FROM poi_ao a
  LEFT JOIN poi_mes m ON m.carga_id = a.carga_id AND m.ao_id = a.ao_id
  GROUP BY ALL
),
archivos AS (
  SELECT carga_id, max(exportado_en) AS exportado_en, max(cargado_en) AS cargado_en, bool_or(demostracion) AS demostracion
  FROM archivo GROUP BY carga_id
)
SELECT
  c.*,
  f.exportado_en, f.cargado_en, coalesce(f.demostracion, false) AS demostracion,
  row_number() OVER (
    PARTITION BY c.ejercicio, c.pliego_llave, c.ue_id
    ORDER BY c.corte DESC NULLS LAST, f.exportado_en DESC NULLS LAST, f.cargado_en DESC NULLS LAST, c.carga_id
  ) = 1 AS vigente
FROM cortes c
LEFT JOIN archivos f USING (carga_id)
