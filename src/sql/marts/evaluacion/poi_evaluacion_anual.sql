-- título: Evaluación del total en todos los periodos y ejercicios
-- grano: ejercicio × tramo × mes de cierre
-- unidades: porcentajes 0 a 100 sin redondear; conteos de AO
-- fórmula: la de poi_evaluacion_por para el total
-- fuente: poi_cierre; Manual MGPP-E1, ficha E1.3.6
-- parámetros: ejercicio_, carga_, pliegos_, ues_, centros_
SELECT
  ejercicio, tramo, mes,
  any_value(t.anterior) AS mes_anterior,
  sum(ao_en_promedio)::INTEGER AS ao_en_promedio,
  sum(ao_rojo)::INTEGER AS ao_rojo,
  sum(ao_rojo_seguido)::INTEGER AS ao_rojo_seguido,
  promedio_simple(suma_cumplimiento, ao_en_promedio) AS cumplimiento,
  promedio_simple(suma_inicial, ao_con_inicial) AS cumplimiento_inicial,
  promedio_simple(suma_periodo, ao_con_periodo) AS cumplimiento_periodo,
  avance(sum(fn_ejecutado_acum), sum(fn_vigente_acum)) AS avance_financiero,
  semaforo(promedio_simple(suma_cumplimiento, ao_en_promedio), promedio_simple(suma_avance, ao_en_promedio)) AS semaforo
FROM poi_cierre_filtrado('total', ejercicio_, NULL, carga_, pliegos_, ues_, centros_)
JOIN poi_tramo t USING (tramo, mes)
GROUP BY ejercicio, tramo, mes
