-- título: Hallazgos de la revisión del registro
-- grano: regla × carga × lo que no cuadra (AO, cadena o unidad ejecutora) × mes
-- unidades: las de cada regla
-- fórmula: la reunión de todas las reglas. Llave: regla, ejercicio, unidad ejecutora, código y, si la regla es del mes, el mes: es la misma en el corte siguiente, de modo que lo justificado lo sigue estando
-- fuente: las reglas; Manual MGPP-E1, ficha E1.3.5, actividades 3 y 5
-- materializa: sí
WITH vigentes AS (
  SELECT carga_id, ejercicio, pliego_llave, ue_id, vigente FROM poi_carga
  UNION ALL
  SELECT carga_id, ejercicio, pliego_llave, ue_id, vigente FROM gasto_carga
)
SELECT
  h.regla, c.gravedad, c.alcance, c.necesita IS NULL AS comparable,
  concat_ws('|', h.regla, h.ejercicio, h.ue_id, h.clave, CASE WHEN c.alcance = 'mes' THEN h.mes END) AS llave,
  h.carga_id, v.vigente, h.ejercicio, h.pliego_llave, h.ue_id, h.centro_costo_llave, h.ao_n, h.clave, h.nombre, h.mes,
  h.valor, h.esperado, h.detalle
FROM ({hallazgos}) h
JOIN calidad_catalogo c USING (regla)
JOIN vigentes v USING (carga_id, ejercicio, pliego_llave, ue_id)
ORDER BY h.ejercicio, h.mes, h.ao_n
