-- título: Los doce meses de cada actividad operativa
-- grano: carga × actividad operativa activa
-- unidades: unidad de medida de la AO
-- fórmula: ninguna; los valores del mes, de enero a diciembre, en una lista
-- fuente: poi_acumulado
-- materializa: sí
SELECT
  ao_n,
  list(f_vigente_mes::DOUBLE ORDER BY mes) AS programado_mes,
  list(f_ejecutado_mes::DOUBLE ORDER BY mes) AS ejecutado_mes
FROM poi_acumulado
GROUP BY ao_n
ORDER BY ao_n
