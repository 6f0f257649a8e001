-- título: ¿Lleva el Ministerio la meta de cada servicio en su POI?
-- grano: servicio
-- unidades: conteos de actividades operativas
-- fórmula: se buscan, entre las actividades operativas activas del corte vigente del ejercicio, las del centro de costo responsable (por su sigla o su código) cuyo código es el que se dice o cuyo nombre contiene las palabras dichas, sin distinguir mayúsculas ni tildes. Con meta = alguna tiene meta física programada (RE)
-- fuente: servicio_vigente y poi_ao; Directiva 001-2016-PCM/SD, 9.5
-- parámetros: ejercicio_, servicios_
WITH elegido AS (
  SELECT ejercicio::INTEGER AS ejercicio, lista(servicios) AS servicios
  FROM (SELECT ejercicio_::VARCHAR AS ejercicio, servicios_::VARCHAR AS servicios)
),
actividades AS (
  SELECT a.ao_id, a.ao, a.f_vigente_total, sin_marcas(a.sigla) AS sigla, a.centro_costo_id, sin_marcas(a.ao) AS nombre
  FROM poi_ao a
  JOIN poi_carga c ON c.carga_id = a.carga_id AND c.ejercicio = a.ejercicio AND c.ue_id = a.ue_id AND c.vigente
  JOIN elegido q ON q.ejercicio = a.ejercicio
  WHERE a.activo
),
buscados AS (
  SELECT
    s.servicio_id, s.servicio, s.orden, s.poi_centro_costo, s.poi_actividad, sin_marcas(s.poi_centro_costo) AS centro,
    list_filter(list_transform(string_split(s.poi_actividad, '|'), lambda t: sin_marcas(t)), lambda t: t <> '') AS palabras
  FROM servicio_vigente s
  JOIN elegido q ON q.servicios IS NULL OR list_contains(q.servicios, s.servicio_id)
),
halladas AS (
  SELECT
    b.servicio_id, count(a.ao_id)::INTEGER AS del_centro,
    list({'ao_id': a.ao_id, 'ao': a.ao, 'meta': a.f_vigente_total::DOUBLE} ORDER BY a.ao_id)
      FILTER (list_bool_or(list_transform(b.palabras, lambda t: t = a.ao_id OR contains(a.nombre, t)))) AS encontradas
  FROM buscados b
  JOIN actividades a ON a.sigla = b.centro OR a.centro_costo_id = b.poi_centro_costo
  GROUP BY b.servicio_id
)
SELECT
  b.servicio_id, b.servicio, b.orden, b.poi_centro_costo AS centro_costo, b.poi_actividad AS buscado,
  coalesce(h.del_centro, 0) AS actividades_del_centro, coalesce(len(h.encontradas), 0)::INTEGER AS encontradas,
  list_transform(h.encontradas, lambda x: x.ao_id)[:20] AS ao_ids, list_transform(h.encontradas, lambda x: x.ao)[:20] AS ao_nombres,
  CASE
    WHEN NOT EXISTS (SELECT 1 FROM actividades) THEN 'sin_poi'
    WHEN b.poi_centro_costo IS NULL OR len(coalesce(b.palabras, [])) = 0 THEN 'sin_mapeo'
    WHEN h.del_centro IS NULL THEN 'sin_centro'
    WHEN h.encontradas IS NULL THEN 'sin_actividad'
    WHEN list_bool_or(list_transform(h.encontradas, lambda x: coalesce(x.meta > 0, false))) THEN 'con_meta'
    ELSE 'sin_meta'
  END AS estado
FROM buscados b
LEFT JOIN halladas h USING (servicio_id)
