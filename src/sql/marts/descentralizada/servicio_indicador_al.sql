-- título: Cobertura, calidad y satisfacción de cada servicio, al día que se pide
-- grano: indicador
-- unidades: la del indicador; brecha en la misma (positiva: lo que falta); avance en porcentaje sin techo
-- fórmula: valor = el último de todos los niveles; si no lo hay, el nacional. Brecha = meta − valor (al revés, si mejora al bajar). Avance = Tipo I: valor / meta (meta / valor, si mejora al bajar), con las bandas del semáforo. Retrocede = no llega a la meta y está peor que la línea base: siempre rojo. Sin línea base se muestra y no se promedia; sin valor es sin dato, nunca 0
-- fuente: servicio_indicador y servicio_valor_al; Directiva 001-2016-PCM/SD, 8.17 a 8.19
-- parámetros: al_, servicios_
WITH indicadores AS (
  SELECT * EXCLUDE (puesto)
  FROM (
    SELECT i.*, row_number() OVER (PARTITION BY i.servicio_indicador_id ORDER BY c.orden) AS puesto
    FROM servicio_indicador i
    JOIN descentralizada_carga c USING (carga_id)
  )
  WHERE puesto = 1
),
valores AS (
  SELECT servicio_indicador_id, arg_min({'valor': valor, 'fecha': fecha, 'nivel': nivel_gobierno, 'fuente': fuente}, nivel_gobierno = 'nacional') AS v
  FROM servicio_valor_al(al_)
  WHERE list_contains(['todos', 'nacional'], nivel_gobierno)
  GROUP BY servicio_indicador_id
),
medidos AS (
  SELECT
    i.servicio_indicador_id, i.servicio_id, i.dimension, i.indicador, i.unidad, coalesce(i.sentido, 'ascendente') AS sentido,
    i.linea_base::DOUBLE AS linea_base, i.linea_base_anio, i.meta::DOUBLE AS meta, i.meta_anio,
    v.v.valor AS valor, v.v.fecha AS fecha, v.v.nivel AS nivel, coalesce(v.v.fuente, i.fuente) AS fuente
  FROM indicadores i
  LEFT JOIN valores v USING (servicio_indicador_id)
),
estados AS (
  SELECT
    *,
    avance_tipo_1_real(sentido, valor, meta) AS avance,
    brecha_logro(sentido, valor, meta) AS brecha,
    coalesce(alcanza(sentido, valor, meta), false) AS llega,
    coalesce(NOT alcanza(sentido, valor, linea_base), false) AND NOT coalesce(alcanza(sentido, valor, meta), false) AS retrocede
  FROM medidos
)
SELECT
  e.*, coalesce(s.servicio, e.servicio_id) AS servicio, s.orden,
  CASE WHEN valor IS NULL THEN 'sin_valor' WHEN meta IS NULL THEN 'sin_meta' END AS motivo,
  CASE WHEN retrocede THEN 'rojo' ELSE semaforo(cumplimiento(avance), avance) END AS banda
FROM estados e
LEFT JOIN servicio_vigente s USING (servicio_id)
CROSS JOIN (SELECT lista(servicios_::VARCHAR) AS servicios_f) q
WHERE q.servicios_f IS NULL OR list_contains(q.servicios_f, e.servicio_id)
