-- título: Ejecuta sin haber programado
-- gravedad: error
-- alcance: acumulado
-- por qué importa: sin meta no hay con qué comparar: la actividad queda fuera del cumplimiento aunque trabaje
-- qué hacer: reprogramar la meta en el Aplicativo, o corregir el mes si lo ejecutado es de otra actividad
-- grano: carga × actividad operativa × mes, hasta el corte
-- unidades: unidad de medida de la AO
-- fórmula: de enero al mes, ejecutado mayor que 0 y programado 0 o sin dato
-- fuente: reglas del seguimiento del POI (CEPLAN V.01); método del tablero; Manual MGPP-E1, ficha E1.3.5, actividades 3 y 5
SELECT
  carga_id, ejercicio, pliego_llave, ue_id, centro_costo_llave, ao_n, clave, nombre, mes,
  f_ejecutado_acum AS valor, f_vigente_acum AS esperado,
  'Ejecutó ' || cifra(f_ejecutado_acum) || ' sin programar nada ' || hasta_mes(mes) AS detalle
FROM calidad_ao
WHERE situacion = 'ejecucion_sin_programacion'
