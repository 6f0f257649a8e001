-- título: Lo que cada actividad operativa tenía registrado a cada mes
-- grano: carga × actividad operativa activa × mes, hasta el corte de la carga
-- unidades: las de poi_avance
-- fórmula: ninguna; poi_avance con las llaves de la AO. Los meses posteriores al corte no se revisan
-- fuente: poi_avance
SELECT
  a.carga_id, a.ejercicio, a.pliego_llave, a.ue_id, a.centro_costo_llave, v.ao_n, a.ao_id AS clave, a.ao AS nombre,
  v.* EXCLUDE (ao_n, carga_id, ejercicio)
FROM poi_avance v
JOIN poi_ao a USING (ao_n)
JOIN poi_carga c ON c.carga_id = a.carga_id AND c.ejercicio = a.ejercicio AND c.pliego_llave = a.pliego_llave AND c.ue_id = a.ue_id
WHERE v.mes <= c.corte
