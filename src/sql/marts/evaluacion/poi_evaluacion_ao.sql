-- título: Evaluación de cada actividad operativa en un periodo
-- grano: actividad operativa activa
-- unidades: porcentajes 0 a 100 sin redondear; físico en la unidad de medida de la AO; dinero en S/; aporte en puntos
-- fórmula: al cierre = lo acumulado de enero al último mes del periodo, contra la meta vigente (RE) y contra la inicial (CS); del periodo = solo sus meses. Resta = (100 − cumplimiento) / AO en el promedio: lo que cada AO quita al promedio, que suma exactamente lo que falta para 100. Rojo seguido = rojo al cierre de este periodo y del anterior del mismo año; en el I semestre, que no tiene anterior, al cierre de marzo y al de junio. Clase: por qué resta, una sola por AO, la primera que cumple: rojo seguido, meses sin reportar, rojo solo en este periodo, amarillo, verde
-- fuente: poi_avance; Manual MGPP-E1, ficha E1.3.6; contra la inicial y aporte: método del tablero
-- parámetros: ejercicio_, desde_, hasta_, carga_, pliegos_, ues_, centros_
WITH pedido AS (
  SELECT desde_::VARCHAR AS desde
),
filtro AS MATERIALIZED (
  SELECT
    f.*, p.desde::INTEGER AS desde_f, p.desde::INTEGER - 1 AS inicio_f,
    cierre_anterior(p.desde::INTEGER, f.mes_f) AS anterior_f
  FROM poi_filtro(ejercicio_, hasta_, carga_, pliegos_, ues_, centros_) f
  CROSS JOIN pedido p
),
cierre AS MATERIALIZED (
  SELECT
    a.ao_id AS clave, a.ao AS nombre, a.ao_n, a.carga_id,
    a.pliego_llave, a.ue_id, a.centro_costo_llave, a.centro_costo_id, a.centro_costo, a.sigla,
    a.oei_llave, a.oei_id, a.aei_llave, a.aei_id, a.categoria_id, a.departamento, coalesce(a.prioridad, 'Sin prioridad') AS prioridad,
    a.unidad_medida, f.desde_f AS desde, f.anterior_f AS mes_anterior,
    v.* EXCLUDE (ao_n, carga_id)
  FROM poi_avance v
  JOIN poi_ao a USING (ao_n)
  JOIN filtro f ON v.ejercicio = f.ejercicio_f AND v.mes = f.mes_f
  WHERE CASE WHEN f.carga_f IS NULL THEN v.vigente ELSE v.carga_id = f.carga_f END
    AND (f.pliegos_f IS NULL OR list_contains(f.pliegos_f, a.pliego_llave))
    AND (f.ues_f IS NULL OR list_contains(f.ues_f, a.ue_id))
    AND (f.centros_f IS NULL OR list_contains(f.centros_f, a.centro_costo_llave))
),
anterior AS (
  SELECT v.ao_n, v.semaforo, v.cumplimiento_acumulado
  FROM poi_avance v JOIN filtro f ON v.ejercicio = f.ejercicio_f AND v.mes = f.anterior_f
),
inicio AS (
  SELECT v.ao_n, v.meses_reportados, v.f_ejecutado_acum, v.f_vigente_acum
  FROM poi_avance v JOIN filtro f ON v.ejercicio = f.ejercicio_f AND v.mes = f.inicio_f
),
dinero AS (
  SELECT
    x.ao_n,
    sum(x.fn_vigente_mes)::DECIMAL(18, 2) AS fn_vigente_periodo,
    sum(x.fn_ejecutado_mes)::DECIMAL(18, 2) AS fn_ejecutado_periodo
  FROM poi_avance x
  JOIN filtro f ON x.ejercicio = f.ejercicio_f AND x.mes BETWEEN f.desde_f AND f.mes_f
  GROUP BY x.ao_n
)
SELECT
  c.*,
  d.fn_vigente_periodo, d.fn_ejecutado_periodo,
  avance_del_periodo(c.meses_reportados, i.meses_reportados, c.f_ejecutado_acum, i.f_ejecutado_acum, c.f_vigente_acum, i.f_vigente_acum) AS avance_periodo,
  cumplimiento(avance_del_periodo(
    c.meses_reportados, i.meses_reportados, c.f_ejecutado_acum, i.f_ejecutado_acum, c.f_vigente_acum, i.f_vigente_acum
  )) AS cumplimiento_periodo,
  b.cumplimiento_acumulado AS cumplimiento_anterior,
  coalesce(b.semaforo, 'nd') AS semaforo_anterior,
  c.cumplimiento_acumulado - b.cumplimiento_acumulado AS cambio,
  c.semaforo = 'rojo' AND coalesce(b.semaforo = 'rojo', false) AS rojo_seguido,
  clase_evaluacion(c.en_promedio, c.semaforo = 'rojo' AND coalesce(b.semaforo = 'rojo', false), c.situacion, c.semaforo) AS clase,
  CASE WHEN c.en_promedio THEN (100.0 - c.cumplimiento_acumulado) / t.en_promedio END AS resta
FROM cierre c
CROSS JOIN (SELECT count(*) FILTER (WHERE en_promedio) AS en_promedio FROM cierre) t
LEFT JOIN anterior b ON b.ao_n = c.ao_n
LEFT JOIN inicio i ON i.ao_n = c.ao_n
LEFT JOIN dinero d ON d.ao_n = c.ao_n
