-- título: Avance del POI por grupo
-- grano: eje pedido × grupo (total, pliego, UE, centro de costo, OEI, AEI, categoría presupuestal, departamento o prioridad) × mes
-- unidades: porcentajes 0 a 100 sin redondear; dinero en S/; brecha en puntos
-- fórmula: cumplimiento = promedio simple del cumplimiento de las AO con meta y reporte (cada una cuenta igual y ninguna pasa de 100 %); cumplimiento ponderado = el mismo promedio con el PIM de cada AO como peso; el dinero se suma. Avance financiero = devengado / programado acumulado; avance sobre el PIM = devengado / PIM. Brecha = cumplimiento − avance financiero
-- fuente: la norma no fija cómo agregar las AO; promedio simple o ponderado: método del tablero. Manual MGPP-E1, ficha E1.3.5
-- parámetros: ejes_, ejercicio_, mes_, carga_, pliegos_, ues_, centros_
WITH grupos AS (
  SELECT
    eje,
    grupo AS llave,
    mes,
    any_value(ejercicio) AS ejercicio,
    sum(ao)::INTEGER AS ao,
    sum(ao_con_meta)::INTEGER AS ao_con_meta,
    sum(ao_sin_meta)::INTEGER AS ao_sin_meta,
    sum(ao_sin_programacion)::INTEGER AS ao_sin_programacion,
    sum(ao_sin_reporte)::INTEGER AS ao_sin_reporte,
    sum(ao_reporte_incompleto)::INTEGER AS ao_reporte_incompleto,
    sum(ao_en_promedio)::INTEGER AS ao_en_promedio,
    sum(ao_reportaron_mes)::INTEGER AS ao_reportaron_mes,
    sum(ao_rojo)::INTEGER AS ao_rojo,
    sum(ao_amarillo)::INTEGER AS ao_amarillo,
    sum(ao_verde)::INTEGER AS ao_verde,
    sum(ao_exceso)::INTEGER AS ao_exceso,
    sum(ao_sobre_pim)::INTEGER AS ao_sobre_pim,
    sum(suma_cumplimiento) AS suma_cumplimiento,
    100.0 * sum(ao_en_promedio) - sum(suma_cumplimiento) AS puntos_faltantes,
    promedio_simple(suma_avance, ao_en_promedio) AS avance_real,
    promedio_simple(suma_cumplimiento, ao_en_promedio) AS cumplimiento,
    promedio_ponderado(suma_cumplimiento_pim, peso_pim) AS cumplimiento_ponderado,
    promedio_ponderado(suma_avance_pim, peso_pim) AS avance_real_ponderado,
    promedio_simple(suma_cumplimiento_inicial, ao_con_inicial) AS cumplimiento_inicial,
    promedio_simple(suma_programado_anual, ao_con_meta_anual) AS programado_anual,
    promedio_simple(suma_cumplimiento_anual, ao_con_avance_anual) AS cumplimiento_anual,
    promedio_simple(suma_proyeccion_anual, ao_con_proyeccion) AS proyeccion_anual,
    sum(fn_inicial_anual) AS pia_poi,
    sum(pim) AS pim,
    sum(fn_vigente_mes) AS programado_mes,
    sum(fn_ejecutado_mes) AS devengado_mes,
    sum(fn_vigente_acum) AS programado_acumulado,
    sum(fn_ejecutado_acum) AS devengado,
    sum(fn_proyeccion) AS devengado_proyectado,
    sum(pim_sin_programacion) AS pim_sin_programacion,
    sum(exceso_pim) AS exceso_pim
  FROM poi_filtrado(ejes_, ejercicio_, carga_, pliegos_, ues_, centros_, mes_)
  GROUP BY 1, 2, 3
)
SELECT
  g.*,
  avance(g.programado_acumulado, g.pim) AS programado_pim,
  avance(g.devengado, g.programado_acumulado) AS avance_financiero,
  avance(g.devengado, g.pim) AS avance_pim,
  avance(g.devengado_proyectado, g.pim) AS proyeccion_pim,
  avance(g.ao_reportaron_mes, g.ao_con_meta) AS completitud,
  brecha_fisico_financiera(g.cumplimiento, avance(g.devengado, g.programado_acumulado)) AS brecha_fisico_financiera,
  semaforo(g.cumplimiento, g.avance_real) AS semaforo,
  semaforo(g.cumplimiento_ponderado, g.avance_real_ponderado) AS semaforo_ponderado,
  semaforo(cumplimiento(avance(g.devengado, g.programado_acumulado)), avance(g.devengado, g.programado_acumulado)) AS semaforo_financiero
FROM grupos g
