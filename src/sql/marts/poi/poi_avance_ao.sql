-- título: Avance de cada actividad operativa a un mes
-- grano: actividad operativa activa
-- unidades: porcentajes 0 a 100 sin redondear; físico en la unidad de medida de la AO (nunca se suma entre AO); dinero en S/
-- fórmula: la de poi_avance, con el nombre y la dependencia de la AO y sus doce meses en listas
-- fuente: Aplicativo CEPLAN V.01, POI por actividad operativa; Manual MGPP-E1, ficha E1.3.5
-- parámetros: ejercicio_, mes_, carga_, pliegos_, ues_, centros_
SELECT
  a.ao_id AS clave, a.ao AS nombre, a.ao_n, a.carga_id,
  a.pliego_id, a.pliego, a.pliego_llave, a.ue_id, a.ue, a.centro_costo_id, a.centro_costo, a.centro_costo_llave, a.sigla,
  a.oei_id, a.oei_llave, a.aei_id, a.aei_llave, a.categoria_id, a.departamento, coalesce(a.prioridad, 'Sin prioridad') AS prioridad, a.unidad_medida, a.tipo_acumulacion,
  v.* EXCLUDE (ao_n, carga_id, ejercicio, vigente, mes)
FROM poi_avance v
JOIN poi_ao a USING (ao_n)
JOIN poi_filtro(ejercicio_, mes_, carga_, pliegos_, ues_, centros_) f ON v.ejercicio = f.ejercicio_f AND v.mes = f.mes_f
WHERE CASE WHEN f.carga_f IS NULL THEN v.vigente ELSE v.carga_id = f.carga_f END
  AND (f.pliegos_f IS NULL OR list_contains(f.pliegos_f, a.pliego_llave))
  AND (f.ues_f IS NULL OR list_contains(f.ues_f, a.ue_id))
  AND (f.centros_f IS NULL OR list_contains(f.centros_f, a.centro_costo_llave))
