-- título: Piezas sumables del avance del POI
-- grano: carga × mes × nivel (centro de costo o UE) × pieza (todo, OEI, AEI, categoría presupuestal, departamento o prioridad) × llave; las de nivel UE suman las de sus centros, para cuando nadie elige centro
-- unidades: conteos de AO, sumas de porcentajes (para promediar) y S/
-- fórmula: suma de las AO de la pieza; las cantidades físicas no se suman, solo sus porcentajes. Las columnas «falta» suman solo las AO con meta en el mes y sin ejecutado: cumplimiento menos cumplimiento del mes anterior, y peso que entra o sale del promedio
-- fuente: poi_avance
-- materializa: sí
WITH celda AS MATERIALIZED (
  SELECT
    v.carga_id, v.ejercicio, v.vigente, v.mes, a.pliego_llave, a.ue_id, a.centro_costo_llave,
    a.oei_llave, a.aei_llave, a.categoria_id, a.departamento, coalesce(a.prioridad, 'Sin prioridad') AS prioridad,
    count(*) AS ao,
    count(*) FILTER (WHERE v.f_vigente_acum > 0) AS ao_con_meta,
    count(*) FILTER (WHERE v.situacion = 'sin_meta') AS ao_sin_meta,
    count(*) FILTER (WHERE v.situacion = 'ejecucion_sin_programacion') AS ao_sin_programacion,
    count(*) FILTER (WHERE v.situacion = 'sin_reporte') AS ao_sin_reporte,
    count(*) FILTER (WHERE v.situacion = 'reporte_incompleto') AS ao_reporte_incompleto,
    count(*) FILTER (WHERE v.en_promedio) AS ao_en_promedio,
    count(*) FILTER (WHERE v.reporto_mes) AS ao_reportaron_mes,
    count(*) FILTER (WHERE v.en_promedio AND v.semaforo = 'rojo') AS ao_rojo,
    count(*) FILTER (WHERE v.en_promedio AND v.semaforo = 'amarillo') AS ao_amarillo,
    count(*) FILTER (WHERE v.en_promedio AND v.semaforo = 'verde') AS ao_verde,
    count(*) FILTER (WHERE v.en_promedio AND v.semaforo = 'exceso') AS ao_exceso,
    count(*) FILTER (WHERE v.pim > 0 AND v.fn_ejecutado_acum > v.pim) AS ao_sobre_pim,
    sum(v.avance_acumulado) FILTER (WHERE v.en_promedio) AS suma_avance,
    sum(v.cumplimiento_acumulado) FILTER (WHERE v.en_promedio) AS suma_cumplimiento,
    sum(v.cumplimiento_acumulado * v.pim::DOUBLE) FILTER (WHERE v.en_promedio AND v.pim > 0) AS suma_cumplimiento_pim,
    sum(v.avance_acumulado * v.pim::DOUBLE) FILTER (WHERE v.en_promedio AND v.pim > 0) AS suma_avance_pim,
    sum(v.pim) FILTER (WHERE v.en_promedio AND v.pim > 0) AS peso_pim,
    sum(coalesce(v.cumplimiento_acumulado, 0) - coalesce(v.cumplimiento_previo, 0)) FILTER (WHERE v.falta_mes) AS falta_cumplimiento,
    sum((v.en_promedio_previo)::INTEGER - (v.en_promedio)::INTEGER) FILTER (WHERE v.falta_mes) AS falta_peso,
    sum((coalesce(v.cumplimiento_acumulado, 0) - coalesce(v.cumplimiento_previo, 0)) * v.pim::DOUBLE) FILTER (WHERE v.falta_mes AND v.pim > 0) AS falta_cumplimiento_pim,
    sum(((v.en_promedio_previo)::INTEGER - (v.en_promedio)::INTEGER) * v.pim) FILTER (WHERE v.falta_mes AND v.pim > 0) AS falta_peso_pim,
    sum(v.cumplimiento_inicial) AS suma_cumplimiento_inicial,
    count(v.cumplimiento_inicial) AS ao_con_inicial,
    sum(v.programado_anual) AS suma_programado_anual,
    count(v.programado_anual) AS ao_con_meta_anual,
    sum(v.cumplimiento_anual) AS suma_cumplimiento_anual,
    count(v.cumplimiento_anual) AS ao_con_avance_anual,
    sum(v.proyeccion_anual) AS suma_proyeccion_anual,
    count(v.proyeccion_anual) AS ao_con_proyeccion,
    sum(v.fn_vigente_mes) AS fn_vigente_mes,
    sum(v.fn_ejecutado_mes) AS fn_ejecutado_mes,
    sum(v.fn_inicial_acum) AS fn_inicial_acum,
    sum(v.fn_vigente_acum) AS fn_vigente_acum,
    sum(v.fn_ejecutado_acum) AS fn_ejecutado_acum,
    sum(v.fn_inicial_anual) AS fn_inicial_anual,
    sum(v.pim) AS pim,
    sum(v.fn_proyeccion) AS fn_proyeccion,
    sum(v.pim) FILTER (WHERE v.situacion = 'ejecucion_sin_programacion') AS pim_sin_programacion,
    sum(v.fn_ejecutado_acum - v.pim) FILTER (WHERE v.pim > 0 AND v.fn_ejecutado_acum > v.pim) AS exceso_pim
  FROM poi_avance v
  JOIN poi_ao a USING (ao_n)
  GROUP BY ALL
),
centro AS MATERIALIZED (
  SELECT
    CASE grouping(oei_llave, aei_llave, categoria_id, departamento, prioridad)
      WHEN 31 THEN 'todo' WHEN 15 THEN 'oei' WHEN 23 THEN 'aei' WHEN 27 THEN 'categoria' WHEN 29 THEN 'departamento' ELSE 'prioridad'
    END AS pieza,
    coalesce(oei_llave, aei_llave, categoria_id, departamento, prioridad) AS llave,
    carga_id, ejercicio, vigente, mes, pliego_llave, ue_id, centro_costo_llave,
    sum(COLUMNS('^ao'))::INTEGER,
    sum(COLUMNS('^(suma|falta_cumplimiento)'))::DOUBLE,
    sum(COLUMNS('^(fn|pim|exceso|peso|falta_peso)'))::DECIMAL(18, 2)
  FROM celda
  GROUP BY GROUPING SETS (
    (carga_id, ejercicio, vigente, mes, pliego_llave, ue_id, centro_costo_llave),
    (carga_id, ejercicio, vigente, mes, pliego_llave, ue_id, centro_costo_llave, oei_llave),
    (carga_id, ejercicio, vigente, mes, pliego_llave, ue_id, centro_costo_llave, aei_llave),
    (carga_id, ejercicio, vigente, mes, pliego_llave, ue_id, centro_costo_llave, categoria_id),
    (carga_id, ejercicio, vigente, mes, pliego_llave, ue_id, centro_costo_llave, departamento),
    (carga_id, ejercicio, vigente, mes, pliego_llave, ue_id, centro_costo_llave, prioridad)
  )
),
niveles AS (
  SELECT 'centro' AS nivel, * FROM centro
  UNION ALL BY NAME
  SELECT
    'ue' AS nivel, pieza, llave, carga_id, ejercicio, vigente, mes, pliego_llave, ue_id,
    sum(COLUMNS('^ao'))::INTEGER,
    sum(COLUMNS('^(suma|falta_cumplimiento)'))::DOUBLE,
    sum(COLUMNS('^(fn|pim|exceso|peso|falta_peso)'))::DECIMAL(18, 2)
  FROM centro
  GROUP BY ALL
)
SELECT * FROM niveles
ORDER BY nivel, pieza, ejercicio, mes
