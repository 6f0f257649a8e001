-- título: Los doce meses de cada centro de costo
-- grano: carga × centro de costo; listas de enero a diciembre
-- unidades: conteos de AO; porcentajes 0 a 100 sin redondear
-- fórmula: las de poi_avance_grupo, acumuladas a cada mes; las cifras de un centro no dependen de lo que se filtre
-- fuente: poi_pieza
-- materializa: sí
WITH cifras AS (
  SELECT
    carga_id, ejercicio, vigente, pliego_llave, ue_id, centro_costo_llave AS llave, mes, ao_con_meta, ao_reportaron_mes,
    promedio(suma_cumplimiento, ao_en_promedio) AS cumplimiento,
    promedio(suma_avance, ao_en_promedio) AS avance_real,
    promedio(suma_cumplimiento_pim, peso_pim) AS cumplimiento_ponderado,
    promedio(suma_avance_pim, peso_pim) AS avance_real_ponderado
  FROM poi_pieza
  WHERE nivel = 'centro' AND pieza = 'todo'
)
SELECT
  carga_id, ejercicio, vigente, pliego_llave, ue_id, llave,
  list(ao_con_meta ORDER BY mes) AS ao_con_meta,
  list(ao_reportaron_mes ORDER BY mes) AS ao_reportaron_mes,
  list(cumplimiento ORDER BY mes) AS cumplimiento,
  list(cumplimiento_ponderado ORDER BY mes) AS cumplimiento_ponderado,
  list(semaforo(cumplimiento, avance_real) ORDER BY mes) AS semaforo,
  list(semaforo(cumplimiento_ponderado, avance_real_ponderado) ORDER BY mes) AS semaforo_ponderado
FROM cifras
GROUP BY ALL
