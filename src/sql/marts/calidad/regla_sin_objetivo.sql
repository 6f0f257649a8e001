-- título: No está vinculada al PEI
-- gravedad: error
-- alcance: año
-- por qué importa: su avance y su dinero no entran en ningún objetivo ni acción estratégica
-- qué hacer: vincular la actividad con su OEI y su AEI en el Aplicativo
-- grano: carga × actividad operativa activa
-- unidades: ninguna
-- fórmula: el OEI o la AEI están vacíos
-- fuente: reglas del seguimiento del POI (CEPLAN V.01); método del tablero; Manual MGPP-E1, ficha E1.3.5, actividades 3 y 5
SELECT
  carga_id, ejercicio, pliego_llave, ue_id, centro_costo_llave, ao_n, ao_id AS clave, ao AS nombre, NULL::INTEGER AS mes,
  NULL::DOUBLE AS valor, NULL::DOUBLE AS esperado,
  CASE
    WHEN oei_id = 's/c' AND aei_id = 's/c' THEN 'No dice su OEI ni su AEI'
    WHEN oei_id = 's/c' THEN 'No dice su OEI; su AEI es ' || aei_id
    ELSE 'No dice su AEI; su OEI es ' || oei_id
  END AS detalle
FROM poi_ao
WHERE activo AND (oei_id = 's/c' OR aei_id = 's/c')
