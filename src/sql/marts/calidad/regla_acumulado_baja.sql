-- título: Lo acumulado baja de un mes a otro
-- gravedad: error
-- alcance: mes
-- por qué importa: lo hecho no se deshace: un mes trae un valor negativo, o uno acumulado menor que el anterior
-- qué hacer: corregir el mes en el Aplicativo
-- grano: carga × actividad operativa × mes, hasta el corte
-- unidades: unidad de medida de la AO
-- fórmula: ejecutado de enero al mes menor que el de enero al último mes reportado antes
-- fuente: reglas del seguimiento del POI (CEPLAN V.01); método del tablero; Manual MGPP-E1, ficha E1.3.5, actividades 3 y 5
SELECT
  carga_id, ejercicio, pliego_llave, ue_id, centro_costo_llave, ao_n, clave, nombre, mes,
  f_ejecutado_acum AS valor, f_ejecutado_acum - f_ejecutado_mes AS esperado,
  'Lo acumulado baja en ' || nombre_mes(mes) || ': de ' || cifra(f_ejecutado_acum - f_ejecutado_mes) || ' a ' || cifra(f_ejecutado_acum) AS detalle
FROM calidad_ao
WHERE f_ejecutado_mes < 0
