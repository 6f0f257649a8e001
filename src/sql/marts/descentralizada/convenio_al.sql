-- título: Vigencia de los convenios, al día que se pide
-- grano: convenio
-- unidades: días calendario hasta su término (negativo: venció); conteos
-- fórmula: vigente, vencido o por iniciar según sus fechas; vence pronto, si le faltan los días del parámetro convenio_vence_pronto (de fábrica 90) o menos. Modelos = los de sus servicios en su departamento; atrasados, los que tienen su etapa vencida
-- fuente: convenio_vigente y modelo_al; Directiva 001-2016-PCM/SD, 7.2.4 a 7.2.6; vence pronto: método del tablero
-- parámetros: hoy_
WITH atrasos AS (
  SELECT v.convenio_id, count(*)::INTEGER AS modelos, (count(*) FILTER (m.vencido))::INTEGER AS atrasados
  FROM convenio_vigente v
  JOIN modelo_al(hoy_, NULL, NULL) m ON m.departamento = v.departamento AND (v.servicios IS NULL OR list_contains(v.servicios, m.servicio_id))
  GROUP BY v.convenio_id
)
SELECT
  v.*, estado_convenio(v.inicio, v.termino, d.hoy, umbral('convenio_vence_pronto', 90)) AS estado,
  date_diff('day', d.hoy, v.termino)::INTEGER AS dias, coalesce(a.modelos, 0) AS modelos, coalesce(a.atrasados, 0) AS atrasados
FROM convenio_vigente v
CROSS JOIN (SELECT hoy_::VARCHAR::DATE AS hoy) d
LEFT JOIN atrasos a USING (convenio_id)
