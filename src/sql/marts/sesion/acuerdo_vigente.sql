-- título: Acuerdos de la Comisión, al día que se pide
-- grano: acuerdo
-- unidades: días calendario hasta el plazo (negativo: pasó)
-- fórmula: la fila de la última entrega que trae el acuerdo; campo por campo vale lo anotado en Timón. Estado: sin efecto; cumplido, si se dice o tiene fecha de cumplimiento; vencido, si su plazo pasó; vence pronto, si faltan los días del parámetro acuerdo_vence_pronto (de fábrica 15) o menos; en plazo; sin plazo
-- fuente: actas de sesión (E1.3.7); registro de anotaciones de Timón; vence pronto: método del tablero
-- parámetros: hoy_
WITH cargados AS (
  SELECT a.acuerdo_id, arg_min(a, c.orden) AS fila
  FROM acuerdo a
  JOIN inversion_carga c USING (carga_id)
  GROUP BY a.acuerdo_id
),
anotados AS (
  SELECT
    split_part(llave, '|', 1) AS sesion_id, split_part(llave, '|', 1) || '-' || split_part(llave, '|', 2) AS acuerdo_id,
    map_from_entries(list({'k': campo, 'v': valor})) AS campos, max({'cuando': cuando, 'quien': quien}) AS ultimo
  FROM registro_vigente
  WHERE tipo = 'acuerdo'
  GROUP BY llave
),
filas AS (
  SELECT
    coalesce(t.acuerdo_id, n.acuerdo_id) AS acuerdo_id, coalesce(t.fila.sesion_id, n.sesion_id) AS sesion_id, t.fila.sesion_fecha AS fecha_archivo,
    coalesce(n.campos['acuerdo'], t.fila.acuerdo) AS acuerdo,
    coalesce(n.campos['responsable'], t.fila.responsable) AS responsable,
    coalesce(try_cast(n.campos['plazo'] AS DATE), t.fila.plazo) AS plazo,
    try_cast(n.campos['plazo_dias'] AS INTEGER) AS plazo_dias,
    coalesce(n.campos['cui'], t.fila.cui) AS cui,
    coalesce(CASE WHEN list_contains(['pendiente', 'cumplido', 'sin efecto'], n.campos['estado']) THEN n.campos['estado'] END, t.fila.estado) AS dicho,
    coalesce(try_cast(n.campos['cumplido_en'] AS DATE), t.fila.cumplido_en) AS cumplido_en,
    coalesce(n.campos['documento'], t.fila.documento) AS documento,
    n.campos['nota'] AS nota,
    t.acuerdo_id IS NOT NULL AS en_archivo,
    n.ultimo.cuando AS anotado_en, n.ultimo.quien AS anotado_por
  FROM cargados t
  FULL JOIN anotados n ON n.acuerdo_id = t.acuerdo_id
)
SELECT
  f.* EXCLUDE (fecha_archivo, dicho), coalesce(s.fecha, f.fecha_archivo) AS sesion_fecha,
  estado_acuerdo(f.dicho, f.cumplido_en, f.plazo, d.hoy, p.proximos) AS estado,
  list_contains(['vencido', 'vence_pronto', 'en_plazo', 'sin_plazo'], estado_acuerdo(f.dicho, f.cumplido_en, f.plazo, d.hoy, p.proximos)) AS pendiente,
  date_diff('day', d.hoy, f.plazo)::INTEGER AS dias
FROM filas f
CROSS JOIN (SELECT hoy_::VARCHAR::DATE AS hoy) d
CROSS JOIN (SELECT umbral('acuerdo_vence_pronto', 15) AS proximos) p
LEFT JOIN sesion_vigente s ON s.sesion_id = f.sesion_id
WHERE f.acuerdo IS NOT NULL
