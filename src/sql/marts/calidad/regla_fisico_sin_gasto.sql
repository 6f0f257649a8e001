-- título: Avanza lo físico sin gastar nada
-- gravedad: aviso
-- alcance: acumulado
-- por qué importa: si había dinero programado, o falta registrar el devengado o lo físico se hizo con otra actividad
-- qué hacer: registrar el devengado de los meses, o explicar por qué no costó
-- grano: carga × actividad operativa × mes, hasta el corte
-- unidades: S/
-- fórmula: de enero al mes, ejecutado físico y programado financiero mayores que 0 y devengado 0 o sin dato
-- fuente: reglas del seguimiento del POI (CEPLAN V.01); método del tablero; Manual MGPP-E1, ficha E1.3.5, actividades 3 y 5
SELECT
  carga_id, ejercicio, pliego_llave, ue_id, centro_costo_llave, ao_n, clave, nombre, mes,
  fn_ejecutado_acum AS valor, fn_vigente_acum AS esperado,
  'Ejecutó ' || cifra(f_ejecutado_acum) || ' ' || hasta_mes(mes) || CASE WHEN fn_ejecutado_acum IS NULL THEN ' y no registra devengado' ELSE ' y su devengado es 0' END || ': tenía programado gastar ' || soles(fn_vigente_acum) AS detalle
FROM calidad_ao
WHERE f_ejecutado_acum > 0
  AND fn_vigente_acum > 0
  AND coalesce(fn_ejecutado_acum, 0) = 0
