-- título: Dinero del POI por cadena programática
-- grano: ejercicio × UE × categoría presupuestal × producto × actividad presupuestal × mes (0 = el año)
-- unidades: S/
-- fórmula: suma de las AO del corte vigente de cada UE: Fn(RE) y Fn(SE) de las activas, Fn(CS) también de las que se desactivaron, porque el PIA las incluye; el año es el total que trae la AO o, si no lo trae, la suma de sus meses
-- fuente: Aplicativo CEPLAN V.01, bloques Fn
-- materializa: sí
WITH actividades AS (
  SELECT
    a.carga_id, a.ejercicio, a.ao_id, c.pliego_llave, a.ue_id,
    coalesce(a.categoria_id, 's/c') AS programa_id,
    coalesce(a.producto_id, 's/c') AS producto_id,
    coalesce(a.actividad_presupuestal_id, 's/c') AS actividad_id,
    a.categoria AS programa, a.producto, a.actividad_presupuestal AS actividad,
    a.fn_inicial_total, a.fn_vigente_total, coalesce(a.activo, true) AS activa
  FROM poi_actividad a
  JOIN poi_carga c
    ON c.carga_id = a.carga_id AND c.ejercicio = a.ejercicio AND c.ue_id = a.ue_id
    AND c.pliego_llave = coalesce(a.sector_id, '') || '.' || a.pliego_id
  WHERE c.vigente
),
movimientos AS (
  SELECT a.*, m.mes, m.fn_inicial, m.fn_vigente, m.fn_ejecutado
  FROM actividades a
  JOIN poi_mes m USING (carga_id, ao_id)
  UNION ALL
  SELECT
    a.*, 0,
    coalesce(a.fn_inicial_total, t.fn_inicial), coalesce(a.fn_vigente_total, t.fn_vigente), NULL
  FROM actividades a
  LEFT JOIN (
    SELECT carga_id, ao_id, sum(fn_inicial) AS fn_inicial, sum(fn_vigente) AS fn_vigente FROM poi_mes GROUP BY ALL
  ) t USING (carga_id, ao_id)
)
SELECT
  ejercicio, pliego_llave, ue_id, programa_id, producto_id, actividad_id, mes,
  max(programa) AS programa, max(producto) AS producto, max(actividad) AS actividad,
  (count(DISTINCT ao_id) FILTER (WHERE activa))::INTEGER AS ao,
  sum(fn_inicial)::DECIMAL(18, 2) AS fn_inicial,
  (sum(fn_vigente) FILTER (WHERE activa))::DECIMAL(18, 2) AS fn_vigente,
  (sum(fn_ejecutado) FILTER (WHERE activa))::DECIMAL(18, 2) AS fn_ejecutado
FROM movimientos
GROUP BY ejercicio, pliego_llave, ue_id, programa_id, producto_id, actividad_id, mes
