-- título: Sesiones de la Comisión
-- grano: sesión
-- unidades: fechas y horas
-- fórmula: lo anotado en Timón; las que solo están en las actas cargadas valen con su fecha, como cerradas
-- fuente: registro de anotaciones de Timón; actas de sesión (E1.3.7)
WITH anotadas AS (
  SELECT llave AS sesion_id, map_from_entries(list({'k': campo, 'v': valor})) AS campos, max({'cuando': cuando, 'quien': quien}) AS ultimo
  FROM registro_vigente
  WHERE tipo = 'sesion'
  GROUP BY llave
),
cargadas AS (
  SELECT a.sesion_id, arg_min(a.sesion_fecha, c.orden) AS fecha FROM acuerdo a JOIN inversion_carga c USING (carga_id) GROUP BY a.sesion_id
)
SELECT
  coalesce(n.sesion_id, g.sesion_id) AS sesion_id,
  n.campos['numero'] AS numero, n.campos['tipo'] AS tipo,
  coalesce(try_cast(n.campos['fecha'] AS DATE), g.fecha) AS fecha,
  n.campos['hora_inicio'] AS hora_inicio, n.campos['hora_fin'] AS hora_fin, n.campos['lugar'] AS lugar, n.campos['presidente'] AS presidente,
  coalesce(list_filter(list_transform(string_split(n.campos['agenda'], ','), lambda c: trim(c)), lambda c: c <> ''), []) AS agenda,
  coalesce(
    CASE WHEN list_contains(['preparada', 'abierta', 'cerrada'], n.campos['estado']) THEN n.campos['estado'] END,
    CASE WHEN g.sesion_id IS NOT NULL THEN 'cerrada' ELSE 'preparada' END
  ) AS estado,
  n.campos['corte'] AS corte, g.sesion_id IS NOT NULL AS en_archivo,
  n.ultimo.cuando AS anotado_en, n.ultimo.quien AS anotado_por
FROM anotadas n
FULL JOIN cargadas g ON g.sesion_id = n.sesion_id
