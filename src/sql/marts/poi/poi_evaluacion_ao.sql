-- título: Evaluación de cada actividad operativa en un periodo
-- grano: actividad operativa activa
-- unidades: porcentajes 0 a 100 sin redondear; físico en la unidad de medida de la AO; dinero en S/; aporte en puntos
-- fórmula: al cierre = lo acumulado de enero al último mes del periodo, contra la meta vigente (RE) y contra la inicial (CS); del periodo = solo sus meses. Resta = (100 − cumplimiento) / AO en el promedio: lo que cada AO quita al promedio, que suma exactamente lo que falta para 100. Rojo seguido = rojo al cierre de este periodo y del anterior del mismo año; en el I semestre, que no tiene anterior, al cierre de marzo y al de junio. Clase: por qué resta, una sola por AO, la primera que cumple: rojo seguido, meses sin reportar, rojo solo en este periodo, amarillo, verde
-- fuente: poi_avance; Manual MGPP-E1, ficha E1.3.6; contra la inicial y aporte: método del tablero
-- parámetros: ejercicio_, desde_, hasta_, carga_, pliegos_, ues_, centros_
WITH pedido AS (
  SELECT desde_::VARCHAR AS desde
),
cierre AS (
  SELECT
    a.ao_id AS clave, a.ao AS nombre, a.ao_n, a.carga_id,
    a.pliego_llave, a.ue_id, a.centro_costo_llave, a.centro_costo_id, a.centro_costo, a.sigla,
    a.oei_llave, a.oei_id, a.aei_llave, a.aei_id, a.categoria_id, a.departamento, coalesce(a.prioridad, 'Sin prioridad') AS prioridad,
    a.unidad_medida, p.desde::INTEGER AS desde,
    v.* EXCLUDE (ao_n, carga_id)
  FROM poi_avance v
  JOIN poi_ao a USING (ao_n)
  JOIN poi_filtro(ejercicio_, hasta_, carga_, pliegos_, ues_, centros_) f ON v.ejercicio = f.ejercicio_f AND v.mes = f.mes_f
  CROSS JOIN pedido p
  WHERE CASE WHEN f.carga_f IS NULL THEN v.vigente ELSE v.carga_id = f.carga_f END
    AND (f.pliegos_f IS NULL OR list_contains(f.pliegos_f, a.pliego_llave))
    AND (f.ues_f IS NULL OR list_contains(f.ues_f, a.ue_id))
    AND (f.centros_f IS NULL OR list_contains(f.centros_f, a.centro_costo_llave))
),
periodo AS (
  SELECT
    c.ao_n,
    sum(x.f_vigente_mes) AS f_vigente_periodo,
    sum(x.f_ejecutado_mes) AS f_ejecutado_periodo,
    count(x.f_ejecutado_mes)::INTEGER AS meses_periodo,
    sum(x.fn_vigente_mes)::DECIMAL(18, 2) AS fn_vigente_periodo,
    sum(x.fn_ejecutado_mes)::DECIMAL(18, 2) AS fn_ejecutado_periodo
  FROM cierre c
  JOIN poi_acumulado x ON x.ao_n = c.ao_n AND x.mes BETWEEN c.desde AND c.mes
  GROUP BY c.ao_n
)
SELECT
  c.*,
  cierre_anterior(c.desde, c.mes) AS mes_anterior,
  p.f_vigente_periodo, p.f_ejecutado_periodo, p.fn_vigente_periodo, p.fn_ejecutado_periodo,
  CASE WHEN p.meses_periodo > 0 THEN avance(p.f_ejecutado_periodo, p.f_vigente_periodo) END AS avance_periodo,
  cumplimiento(CASE WHEN p.meses_periodo > 0 THEN avance(p.f_ejecutado_periodo, p.f_vigente_periodo) END) AS cumplimiento_periodo,
  avance(p.fn_ejecutado_periodo, p.fn_vigente_periodo) AS avance_financiero_periodo,
  b.cumplimiento_acumulado AS cumplimiento_anterior,
  coalesce(b.semaforo, 'nd') AS semaforo_anterior,
  c.cumplimiento_acumulado - b.cumplimiento_acumulado AS cambio,
  c.semaforo = 'rojo' AND coalesce(b.semaforo = 'rojo', false) AS rojo_seguido,
  clase_evaluacion(c.en_promedio, c.semaforo = 'rojo' AND coalesce(b.semaforo = 'rojo', false), c.situacion, c.semaforo) AS clase,
  CASE WHEN c.en_promedio THEN (100.0 - c.cumplimiento_acumulado) / t.en_promedio END AS resta
FROM cierre c
JOIN periodo p USING (ao_n)
CROSS JOIN (SELECT count(*) FILTER (WHERE en_promedio) AS en_promedio FROM cierre) t
LEFT JOIN poi_avance b ON b.ao_n = c.ao_n AND b.mes = cierre_anterior(c.desde, c.mes)
