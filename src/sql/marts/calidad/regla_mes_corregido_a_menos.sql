-- título: Un mes ya reportado vale menos que en el corte anterior
-- gravedad: aviso
-- alcance: mes
-- necesita: corte anterior
-- por qué importa: lo que ya se informó y publicó cambió: el reporte anterior deja de coincidir
-- qué hacer: explicar la corrección en el motivo del mes, o devolver el valor anterior
-- grano: carga × actividad operativa activa × mes, hasta el corte anterior
-- unidades: unidad de medida de la AO
-- fórmula: el ejecutado del mes tal como se registró es menor que en el corte anterior de la misma unidad ejecutora, o ya no está. El devengado no se revisa: puede bajar
-- fuente: reglas del seguimiento del POI (CEPLAN V.01); método del tablero; Manual MGPP-E1, ficha E1.3.5, actividades 3 y 5
SELECT
  a.carga_id, a.ejercicio, a.pliego_llave, a.ue_id, a.centro_costo_llave, a.ao_n, a.ao_id AS clave, a.ao AS nombre, b.mes,
  m.f_ejecutado AS valor, b.f_ejecutado AS esperado,
  'En ' || nombre_mes(b.mes) || ' el corte anterior tenía ' || cifra(b.f_ejecutado) || CASE WHEN m.f_ejecutado IS NULL THEN ' y ahora no hay dato' ELSE ' y ahora hay ' || cifra(m.f_ejecutado) END AS detalle
FROM calidad_corte_previo p
JOIN poi_ao a ON a.carga_id = p.carga_id AND a.ejercicio = p.ejercicio AND a.pliego_llave = p.pliego_llave AND a.ue_id = p.ue_id
JOIN poi_ao z ON z.carga_id = p.previa AND z.ao_id = a.ao_id AND z.ejercicio = p.ejercicio AND z.pliego_llave = p.pliego_llave AND z.ue_id = p.ue_id
JOIN poi_mes b ON b.carga_id = z.carga_id AND b.ao_id = z.ao_id AND b.mes <= p.corte_previo
LEFT JOIN poi_mes m ON m.carga_id = a.carga_id AND m.ao_id = a.ao_id AND m.mes = b.mes
WHERE a.activo
  AND b.f_ejecutado IS NOT NULL
  AND (m.f_ejecutado IS NULL OR m.f_ejecutado < b.f_ejecutado)
