-- título: Su cadena programática no está en el presupuesto, o el presupuesto no está en el POI
-- gravedad: aviso
-- alcance: año
-- necesita: presupuesto
-- por qué importa: hay actividades sin dinero que las pague, o dinero que ninguna actividad usa
-- qué hacer: corregir el programa, el producto o la actividad presupuestal en el Aplicativo, o programar la actividad que falta
-- grano: carga con seguimiento × actividad operativa con PIM; o × cadena con PIM
-- unidades: S/
-- fórmula: con más de S/ 1, el programa, producto y actividad presupuestal de la AO no están juntos en el presupuesto vigente de su unidad ejecutora, o al revés. Se nombra el primer código que no se conoce. No se revisa el presupuesto que no llega a la actividad
-- fuente: Aplicativo CEPLAN V.01; MEF y SIAF; método del tablero
WITH gasto AS (
  SELECT ejercicio, pliego_llave, ue_id, programa_id, producto_id, actividad_id, any_value(actividad) AS actividad, sum(pim) AS pim
  FROM gasto_linea
  SEMI JOIN (SELECT * FROM gasto_carga WHERE vigente AND ue_id <> 's/c') USING (carga_id, ejercicio, pliego_llave, ue_id)
  GROUP BY ALL
),
conocidas AS (
  SELECT ejercicio, pliego_llave, ue_id FROM gasto WHERE actividad_id <> 's/c' GROUP BY ALL
),
plan AS (
  SELECT
    a.carga_id, a.ejercicio, a.pliego_llave, a.ue_id, a.centro_costo_llave, a.ao_n, a.ao_id, a.ao, v.pim,
    coalesce(p.categoria_id, 's/c') AS programa_id, coalesce(p.producto_id, 's/c') AS producto_id, coalesce(p.actividad_presupuestal_id, 's/c') AS actividad_id
  FROM poi_avance v
  JOIN poi_ao a USING (ao_n)
  JOIN poi_actividad p ON p.carga_id = a.carga_id AND p.ao_id = a.ao_id
  JOIN poi_carga c ON c.carga_id = a.carga_id AND c.ejercicio = a.ejercicio AND c.pliego_llave = a.pliego_llave AND c.ue_id = a.ue_id
  SEMI JOIN conocidas k ON k.ejercicio = a.ejercicio AND k.pliego_llave = a.pliego_llave AND k.ue_id = a.ue_id
  WHERE v.mes = 12 AND c.corte IS NOT NULL
),
sin_dinero AS (
  SELECT p.*
  FROM plan p
  ANTI JOIN gasto USING (ejercicio, pliego_llave, ue_id, programa_id, producto_id, actividad_id)
  WHERE p.pim > 1
),
sin_plan AS (
  SELECT u.carga_id, g.*
  FROM gasto g
  JOIN (SELECT DISTINCT carga_id, ejercicio, pliego_llave, ue_id FROM plan) u USING (ejercicio, pliego_llave, ue_id)
  ANTI JOIN plan p
    ON p.carga_id = u.carga_id AND p.ejercicio = g.ejercicio AND p.pliego_llave = g.pliego_llave AND p.ue_id = g.ue_id
    AND p.programa_id = g.programa_id AND p.producto_id = g.producto_id AND p.actividad_id = g.actividad_id
  WHERE g.pim > 1
)
SELECT
  s.carga_id, s.ejercicio, s.pliego_llave, s.ue_id, s.centro_costo_llave, s.ao_n, s.ao_id AS clave, s.ao AS nombre, NULL::INTEGER AS mes,
  s.pim AS valor, NULL::DOUBLE AS esperado,
  CASE
    WHEN s.programa_id NOT IN (SELECT programa_id FROM gasto g WHERE g.ejercicio = s.ejercicio AND g.ue_id = s.ue_id) THEN 'El programa ' || s.programa_id || ' no está en el presupuesto de su unidad ejecutora'
    WHEN s.producto_id NOT IN (SELECT producto_id FROM gasto g WHERE g.ejercicio = s.ejercicio AND g.ue_id = s.ue_id) THEN 'El producto ' || s.producto_id || ' no está en el presupuesto de su unidad ejecutora'
    WHEN s.actividad_id NOT IN (SELECT actividad_id FROM gasto g WHERE g.ejercicio = s.ejercicio AND g.ue_id = s.ue_id) THEN 'La actividad presupuestal ' || s.actividad_id || ' no está en el presupuesto de su unidad ejecutora'
    ELSE 'La cadena ' || s.programa_id || ' / ' || s.producto_id || ' / ' || s.actividad_id || ' no está en el presupuesto de su unidad ejecutora'
  END || '; programa ' || soles(s.pim) AS detalle
FROM sin_dinero s
UNION ALL
SELECT
  carga_id, ejercicio, pliego_llave, ue_id, NULL, NULL, programa_id || ' / ' || producto_id || ' / ' || actividad_id, actividad, NULL,
  pim, NULL,
  'Tiene PIM de ' || soles(pim) || ' y ninguna actividad operativa lo programa'
FROM sin_plan
