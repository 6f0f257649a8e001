-- título: Plan de Trabajo Institucional y sus informes, al día que se pide
-- grano: documento
-- unidades: días calendario hasta el plazo (negativo: pasó)
-- fórmula: la fila de la última entrega que trae el documento. Aprobado o entregado, si su fecha no es posterior al día; vencido, si su plazo pasó. La falta de un informe no detiene el proceso (8.8)
-- fuente: Directiva 001-2016-PCM/SD, 8.6 a 8.8; plantilla de Timón; vence pronto: método del tablero
-- parámetros: hoy_
SELECT
  t.* EXCLUDE (carga_id, puesto, servicio_id), t.servicio_id, s.servicio,
  estado_documento(t.plazo, t.entregado_en, t.aprobado_en, d.hoy, umbral('acuerdo_vence_pronto', 15)) AS estado,
  date_diff('day', d.hoy, t.plazo)::INTEGER AS dias
FROM (
  SELECT x.*, row_number() OVER (PARTITION BY x.trabajo_id ORDER BY c.orden) AS puesto
  FROM trabajo_institucional x
  JOIN descentralizada_carga c USING (carga_id)
) t
CROSS JOIN (SELECT hoy_::VARCHAR::DATE AS hoy) d
LEFT JOIN servicio_vigente s USING (servicio_id)
WHERE t.puesto = 1
