-- título: Inversiones vistas en cada sesión
-- grano: sesión × CUI
-- unidades: instante en hora universal
-- fórmula: lo anotado en Timón; anotado_por, quien escribió la nota
-- fuente: registro de anotaciones de Timón
SELECT
  split_part(llave, '|', 1) AS sesion_id, split_part(llave, '|', 2) AS cui,
  campos['visto'] AS visto, coalesce(sin_marcas(campos['sin_acuerdo']) = 'SI', false) AS sin_acuerdo, campos['nota'] AS nota, quien AS anotado_por
FROM (
  SELECT llave, map_from_entries(list({'k': campo, 'v': valor})) AS campos, max_by(quien, cuando) FILTER (campo = 'nota') AS quien
  FROM registro_vigente WHERE tipo = 'exposicion' GROUP BY llave
)
