-- título: Programado y ejecutado de cada actividad operativa, del mes y acumulado
-- grano: carga × actividad operativa activa × mes
-- unidades: físico en la unidad de medida de la AO; dinero en S/
-- fórmula: acumulado = suma de enero al mes; ritmo reciente = promedio de los tres últimos meses reportados; un mes con meta y sin ejecutado cuenta como sin reporte
-- fuente: Aplicativo CEPLAN V.01, bloques CS, RE y SE; reglas del tablero sobre meses sin reporte
-- materializa: sí
WITH ritmo_fisico AS (
  SELECT ao_n, mes, avg(f_ejecutado) OVER ultimos AS ritmo
  FROM poi_mes_serie WHERE f_ejecutado IS NOT NULL
  WINDOW ultimos AS (PARTITION BY ao_n ORDER BY mes ROWS BETWEEN 2 PRECEDING AND CURRENT ROW)
),
ritmo_financiero AS (
  SELECT ao_n, mes, avg(fn_ejecutado) OVER ultimos AS ritmo
  FROM poi_mes_serie WHERE fn_ejecutado IS NOT NULL
  WINDOW ultimos AS (PARTITION BY ao_n ORDER BY mes ROWS BETWEEN 2 PRECEDING AND CURRENT ROW)
)
SELECT
  s.ao_n,
  s.mes,
  s.f_inicial AS f_inicial_mes,
  s.f_vigente AS f_vigente_mes,
  s.f_ejecutado AS f_ejecutado_mes,
  s.fn_vigente AS fn_vigente_mes,
  s.fn_ejecutado AS fn_ejecutado_mes,
  (sum(s.f_inicial) OVER hasta)::DECIMAL(18, 4) AS f_inicial_acum,
  (sum(s.f_vigente) OVER hasta)::DECIMAL(18, 4) AS f_vigente_acum,
  (sum(s.f_ejecutado) OVER hasta)::DECIMAL(18, 4) AS f_ejecutado_acum,
  (sum(s.fn_inicial) OVER hasta)::DECIMAL(18, 2) AS fn_inicial_acum,
  (sum(s.fn_vigente) OVER hasta)::DECIMAL(18, 2) AS fn_vigente_acum,
  (sum(s.fn_ejecutado) OVER hasta)::DECIMAL(18, 2) AS fn_ejecutado_acum,
  (count(s.f_ejecutado) OVER hasta)::INTEGER AS meses_reportados,
  (count(*) FILTER (WHERE s.f_ejecutado IS NULL AND s.f_vigente > 0) OVER hasta)::INTEGER AS meses_sin_reporte,
  last_value(rf.ritmo IGNORE NULLS) OVER hasta AS f_ritmo,
  last_value(rn.ritmo IGNORE NULLS) OVER hasta AS fn_ritmo
FROM poi_mes_serie s
LEFT JOIN ritmo_fisico rf ON rf.ao_n = s.ao_n AND rf.mes = s.mes
LEFT JOIN ritmo_financiero rn ON rn.ao_n = s.ao_n AND rn.mes = s.mes
WINDOW hasta AS (PARTITION BY s.ao_n ORDER BY s.mes ROWS UNBOUNDED PRECEDING)
