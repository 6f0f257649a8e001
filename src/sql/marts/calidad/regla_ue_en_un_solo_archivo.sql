-- título: La unidad ejecutora está en el POI y no en el presupuesto, o al revés
-- gravedad: aviso
-- alcance: año
-- necesita: presupuesto
-- por qué importa: lo físico de una unidad no se puede comparar con su dinero
-- qué hacer: cargar el archivo que falta de la unidad ejecutora, o corregir su código
-- grano: carga × unidad ejecutora de un pliego que está en ambos
-- unidades: S/
-- fórmula: el pliego está en el POI y en el presupuesto vigentes del mismo ejercicio y la unidad ejecutora, en uno solo
-- fuente: Aplicativo CEPLAN V.01; MEF y SIAF; método del tablero
WITH plan AS (
  SELECT carga_id, ejercicio, pliego_llave, ue_id, ue, NULL::DECIMAL(18, 2) AS pim FROM poi_carga WHERE corte IS NOT NULL
),
gasto AS (
  SELECT carga_id, ejercicio, pliego_llave, ue_id, any_value(ue) AS ue, sum(pim) AS pim
  FROM gasto_linea
  SEMI JOIN (SELECT * FROM gasto_carga WHERE vigente AND ue_id <> 's/c') USING (carga_id, ejercicio, pliego_llave, ue_id)
  GROUP BY ALL
),
sueltas AS (
  SELECT *, 'está en el POI y no en el presupuesto cargado del pliego' AS detalle
  FROM plan SEMI JOIN gasto USING (ejercicio, pliego_llave) ANTI JOIN gasto USING (ejercicio, pliego_llave, ue_id)
  UNION ALL
  SELECT *, 'tiene PIM de ' || soles(pim) || ' y no está en el POI cargado del pliego'
  FROM gasto SEMI JOIN plan USING (ejercicio, pliego_llave) ANTI JOIN plan USING (ejercicio, pliego_llave, ue_id)
  WHERE pim > 0
)
SELECT
  carga_id, ejercicio, pliego_llave, ue_id, NULL::VARCHAR AS centro_costo_llave, NULL::INTEGER AS ao_n, ue_id AS clave, ue AS nombre, NULL::INTEGER AS mes,
  pim AS valor, NULL::DOUBLE AS esperado,
  'La unidad ejecutora ' || ue_id || ' ' || detalle AS detalle
FROM sueltas
