-- título: Cumple muy por encima de lo programado
-- gravedad: aviso
-- alcance: acumulado
-- por qué importa: un avance tan alto suele ser una meta mal programada o un valor acumulado en lugar del valor del mes
-- qué hacer: revisar la unidad, la meta y si el valor es del mes; si es correcto, explicar el motivo
-- grano: carga × actividad operativa × mes, hasta el corte
-- unidades: porcentaje 0 a 100 sin redondear
-- fórmula: ejecutado / programado de enero al mes, mayor que el techo (parámetro techo_cumplimiento, de fábrica 150 %)
-- fuente: reglas del seguimiento del POI (CEPLAN V.01); método del tablero; Manual MGPP-E1, ficha E1.3.5, actividades 3 y 5
SELECT
  carga_id, ejercicio, pliego_llave, ue_id, centro_costo_llave, ao_n, clave, nombre, mes,
  avance_acumulado AS valor, techo AS esperado,
  'Lleva ' || porcentaje(avance_acumulado) || ' de lo programado ' || hasta_mes(mes) || ' (' || cifra(f_ejecutado_acum) || ' de ' || cifra(f_vigente_acum) || '); el techo es ' || cifra(techo) || chr(160) || '%' AS detalle
FROM calidad_ao
CROSS JOIN (SELECT coalesce(max(try_cast(valor AS DOUBLE)), 150.0) AS techo FROM parametro WHERE parametro = 'techo_cumplimiento' AND ambito = '')
WHERE round(avance_acumulado, 9) > techo
