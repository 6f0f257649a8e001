-- título: Gasta sin avanzar nada
-- gravedad: aviso
-- alcance: acumulado
-- por qué importa: se gasta y lo físico reportado es 0: falta registrar el avance, o el gasto es de otra actividad
-- qué hacer: registrar lo ejecutado en cada mes, o explicar en el motivo en qué se gastó
-- grano: carga × actividad operativa × mes, hasta el corte
-- unidades: unidad de medida de la AO
-- fórmula: de enero al mes, devengado y meta mayores que 0 y ejecutado 0, reportado. Si ningún mes tiene reporte no es hallazgo: falta en la completitud
-- fuente: reglas del seguimiento del POI (CEPLAN V.01); método del tablero; Manual MGPP-E1, ficha E1.3.5, actividades 3 y 5
SELECT
  carga_id, ejercicio, pliego_llave, ue_id, centro_costo_llave, ao_n, clave, nombre, mes,
  f_ejecutado_acum AS valor, f_vigente_acum AS esperado,
  'Devengó ' || soles(fn_ejecutado_acum) || ' ' || hasta_mes(mes) || ' y reportó 0 de ' || cifra(f_vigente_acum) || ' programados' AS detalle
FROM calidad_ao
WHERE fn_ejecutado_acum > 0
  AND f_vigente_acum > 0
  AND f_ejecutado_acum = 0
