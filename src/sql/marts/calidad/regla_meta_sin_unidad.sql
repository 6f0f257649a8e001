-- título: Tiene meta y no dice su unidad de medida
-- gravedad: error
-- alcance: año
-- por qué importa: un número sin unidad no se puede leer ni verificar
-- qué hacer: registrar la unidad de medida de la actividad en el Aplicativo
-- grano: carga × actividad operativa activa
-- unidades: unidad de medida de la AO
-- fórmula: meta vigente del año mayor que 0 y unidad de medida vacía
-- fuente: reglas del seguimiento del POI (CEPLAN V.01); método del tablero; Manual MGPP-E1, ficha E1.3.5, actividades 3 y 5
SELECT
  a.carga_id, a.ejercicio, a.pliego_llave, a.ue_id, a.centro_costo_llave, a.ao_n, a.ao_id AS clave, a.ao AS nombre, NULL::INTEGER AS mes,
  v.f_vigente_anual AS valor, NULL::DOUBLE AS esperado,
  'Su meta del año es ' || cifra(v.f_vigente_anual) || ' y no dice de qué' AS detalle
FROM poi_avance v
JOIN poi_ao a USING (ao_n)
WHERE v.mes = 12
  AND v.f_vigente_anual > 0
  AND a.unidad_medida IS NULL
