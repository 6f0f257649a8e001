-- título: Piezas sumables del avance del POI
-- grano: carga × mes × centro de costo × AEI × categoría presupuestal × departamento × prioridad
-- unidades: conteos de AO, sumas de porcentajes (para promediar) y S/
-- fórmula: suma de las AO de la celda; las cantidades físicas no se suman, solo sus porcentajes
-- fuente: poi_avance
-- materializa: sí
SELECT
  v.carga_id, v.ejercicio, v.vigente, v.mes,
  a.pliego_llave, a.ue_id, a.responsable_id, a.centro_costo_llave, a.oei_llave, a.aei_llave, a.categoria_id, a.departamento, a.prioridad,
  count(*)::INTEGER AS ao,
  (count(*) FILTER (WHERE v.f_vigente_acum > 0))::INTEGER AS ao_con_meta,
  (count(*) FILTER (WHERE v.situacion = 'sin_meta'))::INTEGER AS ao_sin_meta,
  (count(*) FILTER (WHERE v.situacion = 'ejecucion_sin_programacion'))::INTEGER AS ao_sin_programacion,
  (count(*) FILTER (WHERE v.situacion = 'sin_reporte'))::INTEGER AS ao_sin_reporte,
  (count(*) FILTER (WHERE v.situacion = 'reporte_incompleto'))::INTEGER AS ao_reporte_incompleto,
  (count(*) FILTER (WHERE v.en_promedio))::INTEGER AS ao_en_promedio,
  (count(*) FILTER (WHERE v.reporto_mes))::INTEGER AS ao_reportaron_mes,
  (count(*) FILTER (WHERE v.en_promedio AND v.semaforo = 'rojo'))::INTEGER AS ao_rojo,
  (count(*) FILTER (WHERE v.en_promedio AND v.semaforo = 'amarillo'))::INTEGER AS ao_amarillo,
  (count(*) FILTER (WHERE v.en_promedio AND v.semaforo = 'verde'))::INTEGER AS ao_verde,
  (count(*) FILTER (WHERE v.en_promedio AND v.semaforo = 'exceso'))::INTEGER AS ao_exceso,
  sum(v.avance_acumulado) FILTER (WHERE v.en_promedio) AS suma_avance,
  sum(v.cumplimiento_acumulado) FILTER (WHERE v.en_promedio) AS suma_cumplimiento,
  sum(v.cumplimiento_acumulado * v.pim::DOUBLE) FILTER (WHERE v.en_promedio AND v.pim > 0) AS suma_cumplimiento_pim,
  sum(v.avance_acumulado * v.pim::DOUBLE) FILTER (WHERE v.en_promedio AND v.pim > 0) AS suma_avance_pim,
  (sum(v.pim) FILTER (WHERE v.en_promedio AND v.pim > 0))::DOUBLE AS peso_pim,
  sum(v.cumplimiento_inicial) FILTER (WHERE v.cumplimiento_inicial IS NOT NULL) AS suma_cumplimiento_inicial,
  count(v.cumplimiento_inicial)::INTEGER AS ao_con_inicial,
  sum(v.programado_anual) AS suma_programado_anual,
  count(v.programado_anual)::INTEGER AS ao_con_meta_anual,
  sum(v.cumplimiento_anual) AS suma_cumplimiento_anual,
  count(v.cumplimiento_anual)::INTEGER AS ao_con_avance_anual,
  sum(v.proyeccion_anual) AS suma_proyeccion_anual,
  count(v.proyeccion_anual)::INTEGER AS ao_con_proyeccion,
  sum(v.fn_vigente_mes)::DECIMAL(18, 2) AS fn_vigente_mes,
  sum(v.fn_ejecutado_mes)::DECIMAL(18, 2) AS fn_ejecutado_mes,
  sum(v.fn_inicial_acum)::DECIMAL(18, 2) AS fn_inicial_acum,
  sum(v.fn_vigente_acum)::DECIMAL(18, 2) AS fn_vigente_acum,
  sum(v.fn_ejecutado_acum)::DECIMAL(18, 2) AS fn_ejecutado_acum,
  sum(v.fn_inicial_anual)::DECIMAL(18, 2) AS fn_inicial_anual,
  sum(v.pim)::DECIMAL(18, 2) AS pim,
  sum(v.fn_proyeccion)::DECIMAL(18, 2) AS fn_proyeccion
FROM poi_avance v
JOIN poi_ao a USING (ao_n)
GROUP BY ALL
ORDER BY v.ejercicio, v.mes
