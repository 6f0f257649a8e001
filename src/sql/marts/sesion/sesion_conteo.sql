-- título: Asistencia y avance de la agenda de cada sesión
-- grano: sesión
-- unidades: personas; inversiones
-- fórmula: convocados, los de la lista de asistencia; asistieron, los marcados que sí; sin anotar, los que nadie marcó. En agenda, las inversiones de la agenda; expuestas, las que se vieron
-- fuente: sesion_vigente, asistente_vigente y exposicion_vigente
SELECT
  s.sesion_id,
  coalesce(a.convocados, 0) AS convocados, coalesce(a.asistieron, 0) AS asistieron, coalesce(a.sin_anotar, 0) AS sin_anotar,
  len(s.agenda)::INTEGER AS en_agenda, coalesce(x.expuestas, 0) AS expuestas
FROM sesion_vigente s
LEFT JOIN (
  SELECT
    sesion_id, count(*)::INTEGER AS convocados, (count(*) FILTER (asiste))::INTEGER AS asistieron, (count(*) FILTER (asiste IS NULL))::INTEGER AS sin_anotar
  FROM asistente_vigente
  GROUP BY sesion_id
) a USING (sesion_id)
LEFT JOIN (
  SELECT e.sesion_id, count(*)::INTEGER AS expuestas
  FROM exposicion_vigente e
  JOIN sesion_vigente v ON v.sesion_id = e.sesion_id AND list_contains(v.agenda, e.cui)
  WHERE e.visto IS NOT NULL
  GROUP BY e.sesion_id
) x USING (sesion_id)
