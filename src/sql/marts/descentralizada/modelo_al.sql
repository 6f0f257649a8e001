-- título: Etapa de cada Modelo Específico, al día que se pide
-- grano: servicio × departamento
-- unidades: avance y tiempo en porcentaje de 0 a 100, el tiempo sin techo; días calendario hasta el plazo (negativo: pasó)
-- fórmula: etapa = la más alta que había empezado ese día; sin ninguna, sin iniciar. Tiempo = días desde el inicio de la etapa / días de su plazo. Vencida = no ha terminado y su plazo pasó. Los plazos por etapa son reglas de la OPM: la Directiva no los fija
-- fuente: modelo_etapa_vigente; Directiva 001-2016-PCM/SD, 8.6 a 8.18
-- parámetros: al_, servicios_, departamentos_
WITH elegido AS (
  SELECT al::DATE AS al, lista(servicios) AS servicios, lista(departamentos) AS departamentos
  FROM (SELECT al_::VARCHAR AS al, servicios_::VARCHAR AS servicios, departamentos_::VARCHAR AS departamentos)
),
modelos AS (
  SELECT
    m.servicio_id, m.departamento, q.al,
    arg_max(m, m.etapa) FILTER (etapa_iniciada(m.estado_etapa, m.inicio, m.fin, q.al)) AS actual
  FROM modelo_etapa_vigente m
  CROSS JOIN elegido q
  WHERE (q.servicios IS NULL OR list_contains(q.servicios, m.servicio_id))
    AND (q.departamentos IS NULL OR list_contains(q.departamentos, m.departamento))
  GROUP BY m.servicio_id, m.departamento, q.al
),
medidos AS (
  SELECT *, estado_modelo(actual.etapa, etapa_terminada(actual.estado_etapa, actual.fin, al), actual.plazo, al) AS estado FROM modelos
)
SELECT
  m.servicio_id, coalesce(s.servicio, m.servicio_id) AS servicio, s.materia, s.responsable, s.orden, m.departamento,
  m.actual.etapa AS etapa, m.actual.avance::DOUBLE AS avance, m.actual.inicio AS inicio, m.actual.plazo AS plazo, m.actual.fin AS fin,
  m.actual.documento AS documento, m.actual.nota AS nota, m.estado, m.estado = 'vencida' AS vencido,
  coalesce(m.actual.etapa >= 5, false) AS en_implementacion,
  CASE WHEN list_contains(['en_plazo', 'vencida'], m.estado) THEN tiempo_transcurrido(m.actual.inicio, m.actual.plazo, m.al) END AS tiempo,
  date_diff('day', m.al, m.actual.plazo)::INTEGER AS dias
FROM medidos m
LEFT JOIN servicio_vigente s USING (servicio_id)
