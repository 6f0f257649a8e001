-- título: Meses de cada inversión, como se sabían en cada corte
-- grano: corte × CUI × año × mes
-- unidades: S/
-- fórmula: de cada mes y campo, el valor de la entrega más reciente hasta el fin del mes del corte. El devengado de meses posteriores al corte no cuenta. Si ningún archivo de inversiones trae el devengado de un CUI y un año, vale el del presupuesto cargado, cuyas cadenas llevan el CUI como proyecto (origen: gasto)
-- fuente: MEF, FORMATO_12B y DETALLE_INVERSIONES; plantilla de Timón; gasto del MEF
-- materializa: sí
WITH elegidas AS (
  SELECT e.n, e.corte, e.cui, c.limite FROM inversion_elegida e JOIN inversion_corte c USING (corte)
),
meses AS (
  SELECT
    e.n, m.anio, m.mes,
    arg_min(m.programado_financiero, c.orden) AS programado_financiero,
    arg_min(m.actualizado_financiero, c.orden) AS actualizado_financiero,
    arg_min(m.programado_fisico, c.orden) AS programado_fisico,
    arg_min(m.actualizado_fisico, c.orden) AS actualizado_fisico,
    arg_min(m.ejecutado_fisico, c.orden) AS ejecutado_fisico,
    arg_min(CASE WHEN make_date(m.anio, m.mes, 1) <= e.limite THEN m.devengado END, c.orden) AS devengado
  FROM inversion_mes m
  JOIN inversion_carga c ON c.carga_id = m.carga_id
  JOIN elegidas e ON e.cui = m.cui AND c.fecha <= e.limite
  GROUP BY ALL
),
gasto AS (
  SELECT e.n, m.ejercicio AS anio, m.mes, sum(m.devengado)::DECIMAL(18, 2) AS devengado
  FROM gasto_linea l
  JOIN gasto_carga g ON g.vigente AND g.carga_id = l.carga_id AND g.ejercicio = l.ejercicio AND g.pliego_llave = l.pliego_llave AND g.ue_id = l.ue_id
  JOIN gasto_mes m ON m.carga_id = l.carga_id AND m.cadena_id = l.cadena_id
  JOIN elegidas e ON e.cui = l.producto_id AND make_date(m.ejercicio, greatest(m.mes, 1), 1) <= e.limite
  WHERE m.mes > 0 AND m.devengado IS NOT NULL
  GROUP BY ALL
),
del_gasto AS (
  SELECT * FROM gasto
  ANTI JOIN (SELECT DISTINCT n, anio FROM meses WHERE devengado IS NOT NULL) USING (n, anio)
)
SELECT n, anio, mes, m.* EXCLUDE (n, anio, mes, devengado), coalesce(m.devengado, g.devengado) AS devengado, g.devengado IS NOT NULL AS de_gasto
FROM meses m
FULL JOIN del_gasto g USING (n, anio, mes)
ORDER BY n, anio, mes
