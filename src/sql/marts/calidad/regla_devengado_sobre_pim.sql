-- título: La actividad devenga más que su PIM
-- gravedad: error
-- alcance: acumulado
-- por qué importa: no se puede gastar más que el presupuesto: el PIM del POI está atrasado o el devengado es de otra actividad
-- qué hacer: actualizar la programación financiera con las modificaciones aprobadas, o corregir el devengado
-- grano: carga × actividad operativa × mes, hasta el corte
-- unidades: S/
-- fórmula: devengado de enero al mes mayor que el PIM de la AO (Fn(RE) Total) en más de S/ 1
-- fuente: reglas del seguimiento del POI (CEPLAN V.01); método del tablero; Manual MGPP-E1, ficha E1.3.5, actividades 3 y 5
SELECT
  carga_id, ejercicio, pliego_llave, ue_id, centro_costo_llave, ao_n, clave, nombre, mes,
  fn_ejecutado_acum AS valor, pim AS esperado,
  'Devengó ' || soles(fn_ejecutado_acum) || ' ' || hasta_mes(mes) || ' y su PIM es ' || soles(pim) || ': ' || soles(fn_ejecutado_acum - pim) || ' de más' AS detalle
FROM calidad_ao
WHERE fn_ejecutado_acum > pim + 1
