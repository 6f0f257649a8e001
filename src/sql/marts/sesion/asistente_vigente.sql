-- título: Asistentes a las sesiones
-- grano: sesión × asistente
-- unidades: ninguna
-- fórmula: lo anotado en Timón, en el orden anotado; sin nombre no es un asistente
-- fuente: registro de anotaciones de Timón
SELECT
  split_part(llave, '|', 1) AS sesion_id, split_part(llave, '|', 2) AS asistente_id,
  campos['nombre'] AS nombre, campos['cargo'] AS cargo, campos['entidad'] AS entidad,
  CASE sin_marcas(campos['asiste']) WHEN 'SI' THEN true WHEN 'NO' THEN false END AS asiste,
  try_cast(campos['orden'] AS INTEGER) AS orden
FROM (
  SELECT llave, map_from_entries(list({'k': campo, 'v': valor})) AS campos FROM registro_vigente WHERE tipo = 'asistente' GROUP BY llave
)
WHERE campos['nombre'] IS NOT NULL
