-- título: Pasos hechos u omitidos
-- grano: procedimiento abierto × paso, y la dependencia donde la fila es de la parte de una
-- unidades: fechas
-- fórmula: la fila de la última entrega que lo trae; campo por campo vale lo anotado en Timón. Lo anotado como pendiente deja sin valor lo que digan el archivo o los datos
-- fuente: plantilla de pasos; registro de anotaciones de Timón
WITH cargados AS (
  SELECT
    concat_ws('|', p.procedimiento, periodo_instancia(p.periodo), nullif(p.alcance, '')) AS instancia,
    p.numero || CASE WHEN p.ronda > 1 THEN 'r' || p.ronda ELSE '' END AS paso, nullif(p.dependencia, '') AS dependencia,
    arg_min(p, coalesce(c.orden, 0)) AS fila
  FROM instancia_paso p
  LEFT JOIN procedimiento_carga c USING (carga_id)
  GROUP BY ALL
),
anotados AS (
  SELECT llave, map_from_entries(list({'k': campo, 'v': valor})) AS campos, max({'cuando': cuando, 'quien': quien}) AS ultimo
  FROM registro_vigente
  WHERE tipo = 'paso' AND campo <> 'preparado'
  GROUP BY llave
),
juntos AS (
  SELECT
    coalesce(t.instancia, array_to_string(string_split(n.llave, '|')[:-2], '|')) AS instancia,
    coalesce(t.paso, string_split(n.llave, '|')[-1]) AS paso,
    t.dependencia, t.fila, n.campos, n.ultimo
  FROM cargados t
  FULL JOIN anotados n ON n.llave = t.instancia || '|' || t.paso AND t.dependencia IS NULL
)
SELECT
  instancia, paso, dependencia,
  CASE WHEN campos['estado'] IS DISTINCT FROM 'pendiente' THEN coalesce(try_cast(campos['hecho_en'] AS DATE), fila.hecho_en) END AS hecho_en,
  coalesce(campos['documento'], fila.documento) AS documento,
  coalesce(campos['nota'], fila.nota) AS nota,
  CASE WHEN campos['estado'] IS DISTINCT FROM 'pendiente' THEN coalesce(campos['omitido'], fila.omitido) END AS omitido,
  coalesce(campos['estado'] = 'pendiente', false) AS pendiente,
  ultimo.quien AS quien, ultimo.cuando AS anotado_en
FROM juntos
