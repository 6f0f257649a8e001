-- título: El POI y el presupuesto, cadena por cadena
-- grano: UE × programa o categoría presupuestal × producto × actividad presupuestal, de las UE que tienen POI y presupuesto cargados
-- unidades: S/
-- fórmula: Fn(CS) contra PIA y Fn(RE) contra PIM; cuadra si la diferencia no pasa de S/ 1; «POI sin dinero» si el POI programa más que el PIM, «dinero sin POI» si menos; «solo POI» y «solo presupuesto» si la cadena no está en el otro. Diferencia = POI − presupuesto. Fn(SE) y devengado, de enero al mes. La fuente no filtra el POI, que no la trae por actividad
-- fuente: Aplicativo CEPLAN V.01, bloques Fn; MEF y SIAF; método del tablero
-- parámetros: ejercicio_, mes_, carga_, pliegos_, ues_, fuentes_
WITH celdas AS (
  SELECT * FROM gasto_filtrado(ejercicio_, mes_, carga_, pliegos_, ues_, fuentes_)
),
ambito AS (
  SELECT ejercicio, pliego_llave, ue_id, max(hasta) AS hasta FROM celdas GROUP BY ALL
),
presupuesto AS (
  SELECT
    ejercicio, pliego_llave, ue_id, programa_id, producto_id, actividad_id,
    sum(pia) AS pia, sum(pim) AS pim, sum(devengado) AS devengado
  FROM celdas
  GROUP BY ALL
),
poi AS (
  SELECT
    p.ejercicio, p.pliego_llave, p.ue_id, p.programa_id, p.producto_id, p.actividad_id,
    max(p.programa) AS programa, max(p.producto) AS producto, max(p.actividad) AS actividad,
    max(p.ao) AS ao,
    sum(p.fn_inicial) FILTER (WHERE p.mes = 0) AS fn_inicial,
    sum(p.fn_vigente) FILTER (WHERE p.mes = 0) AS fn_vigente,
    sum(p.fn_ejecutado) FILTER (WHERE p.mes <= a.hasta) AS fn_ejecutado
  FROM gasto_poi p
  JOIN ambito a USING (ejercicio, pliego_llave, ue_id)
  GROUP BY ALL
),
cruce AS (
  SELECT *
  FROM poi
  FULL JOIN presupuesto USING (ejercicio, pliego_llave, ue_id, programa_id, producto_id, actividad_id)
  WHERE (ejercicio, pliego_llave, ue_id) IN (SELECT (ejercicio, pliego_llave, ue_id) FROM poi)
)
SELECT
  c.pliego_llave, c.ue_id, u.nombre AS ue,
  c.programa_id, coalesce(np.nombre, c.programa) AS programa,
  c.producto_id, coalesce(nd.nombre, c.producto) AS producto,
  c.actividad_id, coalesce(na.nombre, c.actividad) AS actividad,
  coalesce(c.ao, 0) AS ao,
  c.fn_inicial, c.pia, coalesce(c.fn_inicial, 0) - coalesce(c.pia, 0) AS diferencia_inicial,
  estado_cruce(c.fn_inicial, c.pia) AS estado_inicial,
  c.fn_vigente, c.pim, coalesce(c.fn_vigente, 0) - coalesce(c.pim, 0) AS diferencia,
  estado_cruce(c.fn_vigente, c.pim) AS estado,
  c.fn_ejecutado, c.devengado
FROM cruce c
LEFT JOIN gasto_nombre u ON u.eje = 'ue' AND u.ejercicio = c.ejercicio AND u.llave = c.ue_id
LEFT JOIN gasto_nombre np ON np.eje = 'programa' AND np.ejercicio = c.ejercicio AND np.llave = c.programa_id
LEFT JOIN gasto_nombre nd ON nd.eje = 'producto' AND nd.ejercicio = c.ejercicio AND nd.llave = c.producto_id
LEFT JOIN gasto_nombre na ON na.eje = 'actividad' AND na.ejercicio = c.ejercicio AND na.llave = c.actividad_id
