-- título: Programado y ejecutado de cada actividad operativa, del mes y acumulado
-- grano: carga × actividad operativa activa × mes
-- unidades: físico en la unidad de medida de la AO; dinero en S/
-- fórmula: acumulado = suma de enero al mes; ritmo reciente = promedio de los tres últimos meses reportados; un mes con meta y sin ejecutado cuenta como sin reporte
-- fuente: Aplicativo CEPLAN V.01, bloques CS, RE y SE; reglas del tablero sobre meses sin reporte
-- materializa: sí
WITH corridos AS (
  SELECT
    s.*,
    (sum(s.f_inicial) OVER hasta)::DECIMAL(18, 4) AS f_inicial_acum,
    (sum(s.f_vigente) OVER hasta)::DECIMAL(18, 4) AS f_vigente_acum,
    (sum(s.f_ejecutado) OVER hasta)::DECIMAL(18, 4) AS f_ejecutado_acum,
    (sum(s.fn_inicial) OVER hasta)::DECIMAL(18, 2) AS fn_inicial_acum,
    (sum(s.fn_vigente) OVER hasta)::DECIMAL(18, 2) AS fn_vigente_acum,
    (sum(s.fn_ejecutado) OVER hasta)::DECIMAL(18, 2) AS fn_ejecutado_acum,
    (count(s.f_ejecutado) OVER hasta)::INTEGER AS meses_reportados,
    (count(*) FILTER (WHERE s.f_ejecutado IS NULL AND s.f_vigente > 0) OVER hasta)::INTEGER AS meses_sin_reporte,
    lag(s.f_ejecutado, 1 IGNORE NULLS) OVER hasta AS f_1,
    lag(s.f_ejecutado, 2 IGNORE NULLS) OVER hasta AS f_2,
    lag(s.f_ejecutado, 3 IGNORE NULLS) OVER hasta AS f_3,
    lag(s.fn_ejecutado, 1 IGNORE NULLS) OVER hasta AS fn_1,
    lag(s.fn_ejecutado, 2 IGNORE NULLS) OVER hasta AS fn_2,
    lag(s.fn_ejecutado, 3 IGNORE NULLS) OVER hasta AS fn_3
  FROM poi_mes_serie s
  WHERE s.activo
  WINDOW hasta AS (PARTITION BY s.ao_n ORDER BY s.mes ROWS UNBOUNDED PRECEDING)
)
SELECT
  ao_n,
  mes,
  f_inicial AS f_inicial_mes,
  f_vigente AS f_vigente_mes,
  f_ejecutado AS f_ejecutado_mes,
  fn_vigente AS fn_vigente_mes,
  fn_ejecutado AS fn_ejecutado_mes,
  f_inicial_acum, f_vigente_acum, f_ejecutado_acum,
  fn_inicial_acum, fn_vigente_acum, fn_ejecutado_acum,
  meses_reportados,
  meses_sin_reporte,
  list_avg(CASE WHEN f_ejecutado IS NULL THEN [f_1, f_2, f_3] ELSE [f_ejecutado, f_1, f_2] END) AS f_ritmo,
  list_avg(CASE WHEN fn_ejecutado IS NULL THEN [fn_1, fn_2, fn_3] ELSE [fn_ejecutado, fn_1, fn_2] END) AS fn_ritmo
FROM corridos
ORDER BY mes, ao_n
