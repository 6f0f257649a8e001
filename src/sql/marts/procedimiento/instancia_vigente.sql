-- título: Procedimientos abiertos
-- grano: procedimiento × periodo × alcance
-- unidades: fechas; conteo de rondas
-- fórmula: la fila de la última entrega que lo trae; campo por campo vale lo anotado en Timón. Los que se abren solos no necesitan fila: una sobre ellos dice algo más (desde cuándo, cuántas rondas, que quedó sin efecto)
-- fuente: plantilla de procedimientos abiertos; registro de anotaciones de Timón
WITH cargadas AS (
  SELECT
    concat_ws('|', i.procedimiento, periodo_instancia(i.periodo), nullif(i.alcance, '')) AS instancia,
    arg_min(i, coalesce(c.orden, 0)) AS fila
  FROM instancia i
  LEFT JOIN procedimiento_carga c USING (carga_id)
  GROUP BY 1
),
anotadas AS (
  SELECT llave AS instancia, map_from_entries(list({'k': campo, 'v': valor})) AS campos, max({'cuando': cuando, 'quien': quien}) AS ultimo
  FROM registro_vigente
  WHERE tipo = 'instancia'
  GROUP BY llave
),
juntas AS (
  SELECT coalesce(t.instancia, n.instancia) AS instancia, t.fila, n.campos, n.ultimo
  FROM cargadas t
  FULL JOIN anotadas n ON n.instancia = t.instancia
)
SELECT
  instancia,
  split_part(instancia, '|', 1) AS procedimiento,
  split_part(instancia, '|', 2) AS periodo,
  nullif(array_to_string(string_split(instancia, '|')[3:], '|'), '') AS alcance,
  coalesce(campos['nombre'], fila.nombre) AS nombre,
  coalesce(try_cast(campos['inicio'] AS DATE), fila.inicio) AS inicio,
  coalesce(campos['caso'], fila.caso) AS caso,
  coalesce(try_cast(campos['rondas'] AS INTEGER), fila.rondas) AS rondas,
  coalesce(campos['anulada'], fila.anulada) AS anulada,
  fila IS NOT NULL AS en_archivo,
  ultimo.cuando AS anotado_en, ultimo.quien AS anotado_por
FROM juntas
