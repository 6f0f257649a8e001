-- título: Lo que queda suelto entre el PESEM, el PEI, el POI y el dinero
-- grano: clase × pliego × código (AES, AEI, AO o cadena presupuestal)
-- unidades: monto en S/; conteos de AO
-- fórmula: AES del PESEM sin AEI ni OEI articulada; AEI del PEI sin OES del PESEM; AEI del PEI sin AO, si el POI del pliego está cargado; AEI del POI que el PEI no tiene; AO sin AEI; cadena cuyo PIM pasa de lo que el POI programa (la diferencia), de las unidades ejecutoras con POI y presupuesto
-- fuente: plan_ao_articulada, plan_aporte y poi_contra_gasto; método del tablero
-- parámetros: ejercicio_
WITH actividades AS (
  SELECT * FROM plan_ao_articulada(ejercicio_)
),
acciones AS (
  SELECT p.plan_id, p.pliego_llave, p.pliego, p.sector_id, s.plan_id AS pesem_id, o.objetivo_id, o.objetivo, o.oes_id
  FROM plan_del_anio(ejercicio_) p
  JOIN plan_objetivo_vigente o USING (plan_id)
  LEFT JOIN plan_del_anio(ejercicio_) s ON s.tipo = 'PESEM' AND s.sector_id = p.sector_id
  WHERE p.tipo = 'PEI' AND o.nivel = 'AEI'
),
servidas AS (
  SELECT plan_id, aei_id, count(*)::INTEGER AS ao, sum(pim) AS monto
  FROM actividades
  WHERE plan_id IS NOT NULL AND aei_id IS NOT NULL
  GROUP BY ALL
)
SELECT
  'aes_sin_aei' AS clase, pesem_id AS plan_id, NULL::VARCHAR AS pliego_llave, NULL::VARCHAR AS pliego, aes_id AS clave, nombre,
  0 AS ao, 0::DECIMAL(18, 2) AS monto
FROM plan_aporte(ejercicio_)
WHERE suelta
UNION ALL
SELECT 'aei_sin_oes', a.plan_id, a.pliego_llave, a.pliego, a.objetivo_id, a.objetivo, coalesce(s.ao, 0), coalesce(s.monto, 0)
FROM acciones a
LEFT JOIN plan_objetivo_vigente e ON e.plan_id = a.pesem_id AND e.objetivo_id = a.oes_id AND e.declarado
LEFT JOIN servidas s ON s.plan_id = a.plan_id AND s.aei_id = a.objetivo_id
WHERE e.objetivo_id IS NULL AND (a.pesem_id IS NOT NULL OR a.oes_id IS NULL)
UNION ALL
SELECT 'aei_sin_ao', a.plan_id, a.pliego_llave, a.pliego, a.objetivo_id, a.objetivo, 0, 0
FROM acciones a
ANTI JOIN servidas s ON s.plan_id = a.plan_id AND s.aei_id = a.objetivo_id
WHERE a.pliego_llave IN (SELECT pliego_llave FROM actividades)
UNION ALL
SELECT 'aei_fuera_del_pei', plan_id, pliego_llave, any_value(pliego), aei_id, max(aei), count(*)::INTEGER, sum(pim)
FROM actividades
WHERE estado = 'aei_fuera_del_pei'
GROUP BY plan_id, pliego_llave, aei_id
UNION ALL
SELECT 'ao_sin_aei', plan_id, pliego_llave, pliego, ao_id, ao, 1, pim
FROM actividades
WHERE estado = 'ao_sin_aei'
UNION ALL
SELECT
  'pim_sin_ao', NULL, c.pliego_llave, n.nombre, c.ue_id || '/' || c.programa_id || '/' || c.producto_id || '/' || c.actividad_id,
  concat_ws(', ', c.programa, c.producto, c.actividad), c.ao::INTEGER, (-c.diferencia)::DECIMAL(18, 2)
FROM poi_contra_gasto(ejercicio_, NULL, NULL, NULL, NULL, NULL) c
LEFT JOIN (SELECT llave, arg_max(nombre, ejercicio) AS nombre FROM gasto_nombre WHERE eje = 'pliego' GROUP BY llave) n ON n.llave = c.pliego_llave
WHERE c.estado = 'dinero_sin_poi' OR c.estado = 'solo_presupuesto'
