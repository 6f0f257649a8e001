-- título: Acuerdos de la CIG y del ETTI, al día que se pide
-- grano: acuerdo
-- unidades: días calendario hasta el plazo (negativo: pasó)
-- fórmula: la fila de la última entrega que trae el acuerdo; campo por campo vale lo anotado en Timón, y «pendiente» retira la fecha de cumplimiento del archivo. Cumplido, si se dice o su fecha de cumplimiento no es posterior al día; vencido, si su plazo pasó; vence pronto, si faltan los días del parámetro acuerdo_vence_pronto (de fábrica 15) o menos
-- fuente: actas de la CIG y del ETTI (Directiva 001-2016-PCM/SD, 8.18); registro de anotaciones de Timón; vence pronto: método del tablero
-- parámetros: hoy_
WITH cargados AS (
  SELECT a.acuerdo_cig_id, arg_min(a, c.orden) AS fila
  FROM acuerdo_cig a
  JOIN descentralizada_carga c USING (carga_id)
  GROUP BY a.acuerdo_cig_id
),
anotados AS (
  SELECT
    llave AS acuerdo_cig_id, map_from_entries(list({'k': campo, 'v': valor})) AS campos, max({'cuando': cuando, 'quien': quien}) AS ultimo
  FROM registro_vigente
  WHERE tipo = 'acuerdo_cig'
  GROUP BY llave
),
filas AS (
  SELECT
    coalesce(t.acuerdo_cig_id, n.acuerdo_cig_id) AS acuerdo_cig_id,
    coalesce(CASE WHEN list_contains(['CIG', 'ETTI'], n.campos['organo']) THEN n.campos['organo'] END, t.fila.organo) AS organo,
    t.fila.sesion_fecha AS sesion_fecha, coalesce(n.campos['servicio_id'], t.fila.servicio_id) AS servicio_id,
    coalesce(n.campos['departamentos'], t.fila.departamentos) AS departamentos,
    coalesce(n.campos['acuerdo'], t.fila.acuerdo) AS acuerdo, coalesce(n.campos['responsable'], t.fila.responsable) AS responsable,
    coalesce(try_cast(n.campos['plazo'] AS DATE), t.fila.plazo) AS plazo,
    coalesce(CASE WHEN list_contains(['pendiente', 'cumplido', 'sin efecto'], n.campos['estado']) THEN n.campos['estado'] END, t.fila.estado) AS dicho,
    coalesce(try_cast(n.campos['cumplido_en'] AS DATE), CASE WHEN n.campos['estado'] IS DISTINCT FROM 'pendiente' THEN t.fila.cumplido_en END) AS cumplido_en,
    coalesce(n.campos['documento'], t.fila.documento) AS documento, n.campos['nota'] AS nota,
    n.ultimo.cuando AS anotado_en, n.ultimo.quien AS anotado_por
  FROM cargados t
  FULL JOIN anotados n ON n.acuerdo_cig_id = t.acuerdo_cig_id
),
al_dia AS (
  SELECT
    f.*, d.hoy,
    CASE WHEN f.cumplido_en > d.hoy AND f.dicho = 'cumplido' THEN 'pendiente' ELSE f.dicho END AS dicho_al,
    CASE WHEN f.cumplido_en <= d.hoy THEN f.cumplido_en END AS cumplido_al
  FROM filas f
  CROSS JOIN (SELECT hoy_::VARCHAR::DATE AS hoy) d
)
SELECT
  f.* EXCLUDE (dicho, dicho_al, cumplido_al, hoy, servicio_id), f.servicio_id, s.servicio,
  string_split_regex(trim(f.departamentos), '\s*,\s*') AS lugares,
  estado_acuerdo(f.dicho_al, f.cumplido_al, f.plazo, f.hoy, umbral('acuerdo_vence_pronto', 15)) AS estado,
  list_contains(['vencido', 'vence_pronto', 'en_plazo', 'sin_plazo'], estado_acuerdo(f.dicho_al, f.cumplido_al, f.plazo, f.hoy, umbral('acuerdo_vence_pronto', 15))) AS pendiente,
  date_diff('day', f.hoy, f.plazo)::INTEGER AS dias
FROM al_dia f
LEFT JOIN servicio_vigente s USING (servicio_id)
WHERE f.acuerdo IS NOT NULL AND f.organo IS NOT NULL
