-- título: Avance de la actividad operativa
-- grano: carga × actividad operativa activa × mes
-- unidades: porcentajes 0 a 100 sin redondear; físico en la unidad de medida de la AO; dinero en S/
-- fórmula: avance = ejecutado / programado, del mes, acumulado (enero al mes) y anual (acumulado / total del año); real sin tope y cumplimiento con tope en 100 %. Sin programado no hay avance («sin meta»); con ejecutado y sin programado, «ejecución sin programación»; sin ningún mes reportado, «sin reporte», fuera de los promedios. «Previo»: lo mismo al mes anterior. Brecha físico-financiera = cumplimiento acumulado − devengado / programado financiero acumulado, en puntos
-- fuente: reglas del seguimiento del POI (CEPLAN V.01); contra la meta inicial y brecha: método del tablero; Manual MGPP-E1, ficha E1.3.5
-- materializa: sí
WITH anual AS (
  SELECT
    a.ao_n, a.carga_id, a.ejercicio,
    coalesce(a.f_vigente_total, t.f_vigente_acum) AS f_vigente_anual,
    coalesce(a.f_inicial_total, t.f_inicial_acum) AS f_inicial_anual,
    coalesce(a.fn_vigente_total, t.fn_vigente_acum) AS pim,
    coalesce(a.fn_inicial_total, t.fn_inicial_acum) AS fn_inicial_anual,
    c.vigente
  FROM poi_ao a
  JOIN poi_acumulado t ON t.ao_n = a.ao_n AND t.mes = 12
  JOIN poi_carga c ON c.carga_id = a.carga_id AND c.ejercicio = a.ejercicio AND c.ue_id = a.ue_id AND c.pliego_llave = a.pliego_llave
)
SELECT
  x.ao_n, n.carga_id, n.ejercicio, n.vigente, x.mes,
  x.f_vigente_mes, x.f_ejecutado_mes, x.fn_vigente_mes, x.fn_ejecutado_mes,
  x.f_inicial_acum, x.f_vigente_acum, x.f_ejecutado_acum,
  x.fn_inicial_acum, x.fn_vigente_acum, x.fn_ejecutado_acum,
  n.f_inicial_anual, n.f_vigente_anual, n.fn_inicial_anual, n.pim,
  x.meses_reportados, x.meses_sin_reporte,
  situacion_ao(x.f_vigente_acum, x.f_ejecutado_acum, x.meses_reportados, x.meses_sin_reporte) AS situacion,
  coalesce(x.f_vigente_acum > 0, false) AND x.meses_reportados > 0 AS en_promedio,
  coalesce(x.f_vigente_acum > 0, false) AND x.f_ejecutado_mes IS NOT NULL AS reporto_mes,
  x.f_ejecutado_mes IS NULL AND coalesce(x.f_vigente_mes > 0, false) AS falta_mes,
  x.mes > 1 AND x.meses_antes > 0 AND coalesce(x.vigente_antes > 0, false) AS en_promedio_previo,
  CASE WHEN x.mes > 1 AND x.meses_antes > 0 THEN cumplimiento(avance(x.ejecutado_antes, x.vigente_antes)) END AS cumplimiento_previo,
  CASE WHEN x.meses_reportados > 0 THEN avance(x.f_ejecutado_mes, x.f_vigente_mes) END AS avance_mes,
  CASE WHEN x.meses_reportados > 0 THEN avance(x.f_ejecutado_acum, x.f_vigente_acum) END AS avance_acumulado,
  CASE WHEN x.meses_reportados > 0 THEN avance(x.f_ejecutado_acum, n.f_vigente_anual) END AS avance_anual,
  CASE WHEN x.meses_reportados > 0 THEN avance(x.f_ejecutado_acum, x.f_inicial_acum) END AS avance_inicial,
  cumplimiento(CASE WHEN x.meses_reportados > 0 THEN avance(x.f_ejecutado_acum, x.f_vigente_acum) END) AS cumplimiento_acumulado,
  cumplimiento(CASE WHEN x.meses_reportados > 0 THEN avance(x.f_ejecutado_acum, n.f_vigente_anual) END) AS cumplimiento_anual,
  cumplimiento(CASE WHEN x.meses_reportados > 0 THEN avance(x.f_ejecutado_acum, x.f_inicial_acum) END) AS cumplimiento_inicial,
  cumplimiento(avance(x.f_vigente_acum, n.f_vigente_anual)) AS programado_anual,
  cumplimiento(avance_estimado(proyeccion(x.f_ejecutado_acum, x.f_ritmo, 12 - x.mes), n.f_vigente_anual)) AS proyeccion_anual,
  avance(x.fn_ejecutado_acum, x.fn_vigente_acum) AS avance_financiero,
  avance(x.fn_ejecutado_acum, n.pim) AS avance_pim,
  proyeccion_dinero(x.fn_ejecutado_acum, x.fn_ritmo, 12 - x.mes, n.pim) AS fn_proyeccion,
  brecha_fisico_financiera(
    cumplimiento(CASE WHEN x.meses_reportados > 0 THEN avance(x.f_ejecutado_acum, x.f_vigente_acum) END),
    avance(x.fn_ejecutado_acum, x.fn_vigente_acum)
  ) AS brecha_fisico_financiera,
  semaforo(
    cumplimiento(CASE WHEN x.meses_reportados > 0 THEN avance(x.f_ejecutado_acum, x.f_vigente_acum) END),
    CASE WHEN x.meses_reportados > 0 THEN avance(x.f_ejecutado_acum, x.f_vigente_acum) END
  ) AS semaforo
FROM (
  SELECT
    *,
    meses_reportados - (f_ejecutado_mes IS NOT NULL)::INTEGER AS meses_antes,
    f_ejecutado_acum - coalesce(f_ejecutado_mes, 0) AS ejecutado_antes,
    f_vigente_acum - coalesce(f_vigente_mes, 0) AS vigente_antes
  FROM poi_acumulado
) x
JOIN anual n USING (ao_n)
