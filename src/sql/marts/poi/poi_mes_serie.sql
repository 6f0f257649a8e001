-- título: Serie mensual de cada actividad operativa
-- grano: carga × actividad operativa, activa o no, × mes (siempre doce)
-- unidades: físico en la unidad de medida de la AO; dinero en S/
-- fórmula: el valor del mes; en una AO de tipo «último» (que ya trae lo acumulado) el mes vale lo que agrega sobre el último valor anterior. Un mes sin dato queda vacío
-- fuente: Aplicativo CEPLAN V.01, bloques CS, RE y SE
WITH doce AS (
  SELECT a.ao_n, a.carga_id, a.ao_id, a.activo, a.tipo_acumulacion, m.mes
  FROM poi_ao a CROSS JOIN (SELECT unnest(range(1, 13))::INTEGER AS mes) m
),
valores AS (
  SELECT d.ao_n, d.activo, d.mes, d.tipo_acumulacion, v.f_inicial, v.f_vigente, v.f_ejecutado, v.fn_inicial, v.fn_vigente, v.fn_ejecutado
  FROM doce d
  LEFT JOIN poi_mes v ON v.carga_id = d.carga_id AND v.ao_id = d.ao_id AND v.mes = d.mes
)
SELECT ao_n, activo, mes, f_inicial, f_vigente, f_ejecutado, fn_inicial, fn_vigente, fn_ejecutado
FROM valores
WHERE tipo_acumulacion <> 'ultimo'
UNION ALL
SELECT
  ao_n,
  activo,
  mes,
  f_inicial - coalesce(last_value(f_inicial IGNORE NULLS) OVER previos, 0),
  f_vigente - coalesce(last_value(f_vigente IGNORE NULLS) OVER previos, 0),
  f_ejecutado - coalesce(last_value(f_ejecutado IGNORE NULLS) OVER previos, 0),
  fn_inicial,
  fn_vigente,
  fn_ejecutado
FROM valores
WHERE tipo_acumulacion = 'ultimo'
WINDOW previos AS (PARTITION BY ao_n ORDER BY mes ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
