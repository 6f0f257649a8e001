-- título: Cuánto coinciden el POI y el presupuesto
-- grano: todo lo elegido (una fila)
-- unidades: S/; porcentajes 0 a 100 sin redondear
-- fórmula: suma de poi_contra_gasto. Coincide = lo menor de Fn(RE) y PIM de cada cadena; POI sin dinero = lo que Fn(RE) pasa del PIM; dinero sin POI = lo que el PIM pasa de Fn(RE); no cuadra = ambos. Programado = Fn(RE) de enero al mes sobre el PIM, solo si toda unidad ejecutora elegida tiene POI; falta devengar = programado − devengado
-- fuente: poi_contra_gasto; Aplicativo CEPLAN V.01, bloques Fn; MEF y SIAF; método del tablero
-- parámetros: ejercicio_, mes_, carga_, pliegos_, ues_, fuentes_
WITH unidades AS (
  SELECT ejercicio, pliego_llave, ue_id, max(hasta) AS hasta, sum(pim) AS pim, sum(devengado) AS devengado
  FROM gasto_filtrado(ejercicio_, mes_, carga_, pliegos_, ues_, fuentes_)
  GROUP BY ALL
),
poi AS (
  SELECT u.ue_id, u.pliego_llave, sum(p.fn_vigente) FILTER (WHERE p.mes BETWEEN 1 AND u.hasta) AS programado
  FROM unidades u
  JOIN gasto_poi p USING (ejercicio, pliego_llave, ue_id)
  GROUP BY ALL
),
cadenas AS (
  SELECT
    count(*)::INTEGER AS cadenas,
    (count(*) FILTER (WHERE estado = 'cuadra'))::INTEGER AS cadenas_cuadran,
    (count(*) FILTER (WHERE estado IN ('poi_sin_dinero', 'solo_poi')))::INTEGER AS cadenas_poi_sin_dinero,
    (count(*) FILTER (WHERE estado IN ('dinero_sin_poi', 'solo_presupuesto')))::INTEGER AS cadenas_dinero_sin_poi,
    coalesce(sum(ao) FILTER (WHERE estado IN ('poi_sin_dinero', 'solo_poi')), 0)::INTEGER AS ao_poi_sin_dinero,
    sum(fn_inicial) AS fn_inicial, sum(pia) AS pia, sum(diferencia_inicial) AS diferencia_inicial,
    sum(fn_vigente) AS fn_vigente, sum(pim) AS pim, sum(diferencia) AS diferencia,
    sum(least(coalesce(fn_vigente, 0), coalesce(pim, 0))) AS coincide,
    coalesce(sum(diferencia) FILTER (WHERE estado IN ('poi_sin_dinero', 'solo_poi')), 0) AS poi_sin_dinero,
    coalesce(-sum(diferencia) FILTER (WHERE estado IN ('dinero_sin_poi', 'solo_presupuesto')), 0) AS dinero_sin_poi
  FROM poi_contra_gasto(ejercicio_, mes_, carga_, pliegos_, ues_, fuentes_)
),
ambito AS (
  SELECT
    count(*)::INTEGER AS ues,
    (SELECT count(*) FROM poi)::INTEGER AS ues_con_poi,
    sum(pim) AS pim_total,
    sum(devengado) AS devengado,
    (SELECT sum(programado) FROM poi) AS programado
  FROM unidades
)
SELECT
  a.ues, a.ues_con_poi,
  CASE WHEN a.ues = a.ues_con_poi THEN a.programado END AS programado,
  CASE WHEN a.ues = a.ues_con_poi THEN avance(a.programado, a.pim_total) END AS programado_avance,
  CASE WHEN a.ues = a.ues_con_poi THEN a.programado - a.devengado END AS falta_devengar,
  c.*,
  c.poi_sin_dinero + c.dinero_sin_poi AS no_cuadra,
  avance(c.poi_sin_dinero + c.dinero_sin_poi, c.pim) AS no_cuadra_avance
FROM ambito a
CROSS JOIN cadenas c
