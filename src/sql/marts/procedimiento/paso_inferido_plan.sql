-- título: Pasos que los planes y el presupuesto cargados dan por hechos
-- grano: procedimiento abierto × paso
-- unidades: fechas
-- fórmula: remisión de la información del año (PEI del pliego 038: E1.3.2, paso 6; PESEM: E1.3.1, paso 2): todos los indicadores con logro esperado del año tienen su valor. Aprobación del PIA (E1.2.5, paso 30): hay presupuesto del año con PIA. A más tardar el día en que se exportó lo que lo trae
-- fuente: plan_avance, gasto_linea; Manual MGPP-E1, fichas E1.2.5, E1.3.1 y E1.3.2
-- materializa: sí
WITH planes AS (
  SELECT
    CASE v.tipo WHEN 'PEI' THEN 'E1.3.2' ELSE 'E1.3.1' END AS procedimiento, CASE v.tipo WHEN 'PEI' THEN '6' ELSE '2' END AS paso,
    v.tipo, a.anio::INTEGER AS anio, max(coalesce(v.exportado_en, v.cargado_en))::DATE AS dia, count(*)::INTEGER AS indicadores,
    bool_and(a.valor_obtenido IS NOT NULL) AS completo
  FROM plan_avance a
  JOIN plan_vigente v USING (plan_id)
  WHERE a.logro_esperado IS NOT NULL AND (v.tipo = 'PESEM' OR v.pliego_id = '038')
  GROUP BY ALL
),
presupuestos AS (
  SELECT l.ejercicio::INTEGER AS anio, min(coalesce(c.exportado_en, c.cargado_en))::DATE AS dia
  FROM gasto_linea l
  JOIN gasto_carga c USING (carga_id, ejercicio, pliego_llave, ue_id)
  WHERE l.pliego_id = '038' AND l.pia > 0
  GROUP BY l.ejercicio
)
SELECT
  procedimiento || '|' || anio AS instancia, anio, paso, dia AS hecho_en, false AS exacta, NULL::DATE AS no_antes,
  'Los ' || indicadores || ' indicadores del ' || tipo || ' con logro esperado en ' || anio || ' tienen su valor.' AS motivo,
  NULL::INTEGER AS hechas, NULL::INTEGER AS total, []::VARCHAR[] AS faltan
FROM planes
WHERE completo AND dia IS NOT NULL
UNION ALL
SELECT 'E1.2.5|' || anio, anio, '30', dia, false, NULL, 'Hay presupuesto de ' || anio || ' con PIA, exportado el ' || fecha_escrita(dia) || '.', NULL, NULL, []
FROM presupuestos
WHERE dia IS NOT NULL
