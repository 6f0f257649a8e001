-- título: Piezas sumables de la evaluación al cierre de un periodo
-- grano: carga × tramo × mes de cierre × nivel (centro de costo o UE); las de UE suman las de sus centros
-- unidades: conteos de AO, sumas de porcentajes (para promediar), S/; falta = suma de (100 − cumplimiento)
-- fórmula: al cierre, lo acumulado de enero al mes; «periodo», solo los meses del tramo; «anterior», el cierre previo; rojo seguido = rojo en ambos cierres. «Falta» por clase: por qué no se llega a 100, como en poi_evaluacion_ao
-- fuente: poi_avance; Manual MGPP-E1, ficha E1.3.6
-- materializa: sí
WITH pasado AS (
  SELECT ao_n, mes, meses_reportados, f_vigente_acum, f_ejecutado_acum, semaforo, cumplimiento_acumulado
  FROM poi_avance
  WHERE mes IN (3, 6, 9)
),
fila AS (
  SELECT
    v.ao_n, v.carga_id, v.ejercicio, v.vigente, v.mes, t.tramo,
    v.situacion, v.en_promedio, v.reporto_mes, v.semaforo, v.f_vigente_acum, v.avance_acumulado, v.cumplimiento_acumulado, v.cumplimiento_inicial,
    v.fn_vigente_acum, v.fn_ejecutado_acum,
    cumplimiento(avance_del_periodo(
      v.meses_reportados, i.meses_reportados, v.f_ejecutado_acum, i.f_ejecutado_acum, v.f_vigente_acum, i.f_vigente_acum
    )) AS cumplimiento_periodo,
    v.semaforo = 'rojo' AND coalesce(b.semaforo = 'rojo', false) AS rojo_seguido,
    clase_evaluacion(v.en_promedio, v.semaforo = 'rojo' AND coalesce(b.semaforo = 'rojo', false), v.situacion, v.semaforo) AS clase
  FROM poi_avance v
  JOIN poi_tramo t ON t.mes = v.mes
  LEFT JOIN pasado b ON b.ao_n = v.ao_n AND b.mes = t.anterior
  LEFT JOIN pasado i ON i.ao_n = v.ao_n AND i.mes = t.inicio
),
centro AS MATERIALIZED (
  SELECT
    f.carga_id, f.ejercicio, f.vigente, f.tramo, f.mes, a.pliego_llave, a.ue_id, a.centro_costo_llave,
    count(*)::INTEGER AS ao,
    (count(*) FILTER (WHERE f_vigente_acum > 0))::INTEGER AS ao_con_meta,
    (count(*) FILTER (WHERE en_promedio))::INTEGER AS ao_en_promedio,
    (count(*) FILTER (WHERE reporto_mes))::INTEGER AS ao_reportaron,
    (count(*) FILTER (WHERE semaforo = 'rojo'))::INTEGER AS ao_rojo,
    (count(*) FILTER (WHERE rojo_seguido))::INTEGER AS ao_rojo_seguido,
    count(cumplimiento_inicial)::INTEGER AS ao_con_inicial,
    count(cumplimiento_periodo)::INTEGER AS ao_con_periodo,
    (count(*) FILTER (WHERE clase = 'rojo_seguido'))::INTEGER AS ao_clase_rojo_seguido,
    (count(*) FILTER (WHERE clase = 'sin_reportar'))::INTEGER AS ao_clase_sin_reportar,
    (count(*) FILTER (WHERE clase = 'rojo'))::INTEGER AS ao_clase_rojo,
    (count(*) FILTER (WHERE clase = 'amarillo'))::INTEGER AS ao_clase_amarillo,
    (count(*) FILTER (WHERE clase = 'verde'))::INTEGER AS ao_clase_verde,
    (count(*) FILTER (WHERE clase = 'rojo_seguido' AND situacion = 'reporte_incompleto'))::INTEGER AS ao_seguido_incompleto,
    sum(avance_acumulado) FILTER (WHERE en_promedio) AS suma_avance,
    sum(cumplimiento_acumulado) FILTER (WHERE en_promedio) AS suma_cumplimiento,
    sum(cumplimiento_inicial) AS suma_inicial,
    sum(cumplimiento_periodo) AS suma_periodo,
    sum(100.0 - cumplimiento_acumulado) FILTER (WHERE clase = 'rojo_seguido') AS suma_falta_rojo_seguido,
    sum(100.0 - cumplimiento_acumulado) FILTER (WHERE clase = 'sin_reportar') AS suma_falta_sin_reportar,
    sum(100.0 - cumplimiento_acumulado) FILTER (WHERE clase = 'rojo') AS suma_falta_rojo,
    sum(100.0 - cumplimiento_acumulado) FILTER (WHERE clase = 'amarillo') AS suma_falta_amarillo,
    sum(100.0 - cumplimiento_acumulado) FILTER (WHERE clase = 'verde') AS suma_falta_verde,
    sum(fn_vigente_acum)::DECIMAL(18, 2) AS fn_vigente_acum,
    sum(fn_ejecutado_acum)::DECIMAL(18, 2) AS fn_ejecutado_acum
  FROM fila f
  JOIN poi_ao a USING (ao_n)
  GROUP BY ALL
),
niveles AS (
  SELECT 'centro' AS nivel, * FROM centro
  UNION ALL BY NAME
  SELECT
    'ue' AS nivel, carga_id, ejercicio, vigente, tramo, mes, pliego_llave, ue_id,
    sum(COLUMNS('^ao'))::INTEGER,
    sum(COLUMNS('^suma'))::DOUBLE,
    sum(COLUMNS('^fn'))::DECIMAL(18, 2)
  FROM centro
  GROUP BY ALL
)
SELECT * FROM niveles
ORDER BY nivel, ejercicio, tramo, mes
