-- título: Ejecuta en un mes sin meta y pasa lo programado
-- gravedad: sugerencia
-- alcance: mes
-- por qué importa: puede ser un adelanto, o un mes mal elegido al registrar
-- qué hacer: confirmar el mes; si es un adelanto, reprogramar la meta
-- grano: carga × actividad operativa × mes, hasta el corte
-- unidades: unidad de medida de la AO
-- fórmula: en el mes, ejecutado mayor que 0 y programado 0 o sin dato; y de enero al mes lo ejecutado pasa lo programado, que no es 0: recuperar un atraso no cuenta
-- fuente: reglas del seguimiento del POI (CEPLAN V.01); método del tablero; Manual MGPP-E1, ficha E1.3.5, actividades 3 y 5
SELECT
  carga_id, ejercicio, pliego_llave, ue_id, centro_costo_llave, ao_n, clave, nombre, mes,
  f_ejecutado_acum AS valor, f_vigente_acum AS esperado,
  'Ejecutó ' || cifra(f_ejecutado_mes) || ' sin programar nada en ' || nombre_mes(mes) || ', y ya lleva ' || cifra(f_ejecutado_acum) || ' de ' || cifra(f_vigente_acum) || ' programados' AS detalle
FROM calidad_ao
WHERE f_ejecutado_mes > 0
  AND coalesce(f_vigente_mes, 0) <= 0
  AND f_vigente_acum > 0
  AND f_ejecutado_acum > f_vigente_acum
