-- título: Pasos que las sesiones de la Comisión dan por hechos
-- grano: procedimiento abierto × paso
-- unidades: fechas
-- fórmula: la primera sesión cerrada con acuerdos después de un trimestre cierra el Acta de su seguimiento (E1.3.7, paso 4), el día de la sesión; si consta quién asistió, también la convocatoria (1) y la exposición (3)
-- fuente: sesion_vigente, acuerdo_vigente, asistente_vigente; Manual MGPP-E1, ficha E1.3.7
WITH cerradas AS (
  SELECT
    s.sesion_id, s.fecha, a.acuerdos, coalesce(g.asistieron, 0) AS asistieron,
    year(s.fecha - INTERVAL 3 MONTH)::INTEGER AS anio, quarter(s.fecha - INTERVAL 3 MONTH)::INTEGER AS trimestre
  FROM sesion_vigente s
  JOIN (SELECT sesion_id, count(*)::INTEGER AS acuerdos FROM acuerdo_vigente('2000-01-01') GROUP BY sesion_id) a USING (sesion_id)
  LEFT JOIN (SELECT sesion_id, count(*)::INTEGER AS asistieron FROM asistente_vigente WHERE asiste GROUP BY sesion_id) g USING (sesion_id)
  WHERE s.estado = 'cerrada' AND s.fecha IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY anio, trimestre ORDER BY s.fecha, s.sesion_id) = 1
)
SELECT
  'E1.3.7|' || c.anio || '-T' || c.trimestre AS instancia, c.anio, p.paso, c.fecha AS hecho_en, p.exacta, NULL::DATE AS no_antes,
  'La sesión ' || c.sesion_id || ', del ' || fecha_escrita(c.fecha) || ', cerró con '
    || c.acuerdos || CASE c.acuerdos WHEN 1 THEN ' acuerdo' ELSE ' acuerdos' END
    || CASE WHEN p.paso = '4' THEN '' ELSE ' y ' || c.asistieron || CASE c.asistieron WHEN 1 THEN ' asistente' ELSE ' asistentes' END END || '.' AS motivo,
  NULL::INTEGER AS hechas, NULL::INTEGER AS total, []::VARCHAR[] AS faltan
FROM cerradas c
JOIN (VALUES ('1', false), ('3', true), ('4', true)) p(paso, exacta) ON p.paso = '4' OR c.asistieron > 0
