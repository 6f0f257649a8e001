-- One row per centro de costo of the file.
SELECT
  ejercicio,
  any_value(nivel_gobierno) AS nivel_gobierno,
  coalesce(sector_id, '') AS sector_id, any_value(sector) AS sector,
  pliego_id, any_value(pliego) AS pliego,
  ue_id, any_value(ue) AS ue,
  any_value(responsable_id) AS responsable_id, any_value(responsable) AS responsable,
  coalesce(centro_costo_id, '') AS centro_costo_id,
  any_value(sin_sigla(centro_costo)) AS centro_costo,
  any_value(sigla_pegada(centro_costo)) AS sigla
FROM aceptado
GROUP BY ejercicio, coalesce(sector_id, ''), pliego_id, ue_id, coalesce(centro_costo_id, '')
