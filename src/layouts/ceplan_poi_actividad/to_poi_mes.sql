-- Twelve rows per AO. Physical values count once per place; money adds up over the rows of the AO. No value stays NULL.
WITH meses AS (
  SELECT
    ao_id, ejercicio, dep_ubigeo, prov_ubigeo, dis_ubigeo, m.mes,
    [f_cs_01, f_cs_02, f_cs_03, f_cs_04, f_cs_05, f_cs_06, f_cs_07, f_cs_08, f_cs_09, f_cs_10, f_cs_11, f_cs_12][m.mes] AS f_inicial,
    [f_re_01, f_re_02, f_re_03, f_re_04, f_re_05, f_re_06, f_re_07, f_re_08, f_re_09, f_re_10, f_re_11, f_re_12][m.mes] AS f_vigente,
    [f_se_01, f_se_02, f_se_03, f_se_04, f_se_05, f_se_06, f_se_07, f_se_08, f_se_09, f_se_10, f_se_11, f_se_12][m.mes] AS f_ejecutado,
    [fn_cs_01, fn_cs_02, fn_cs_03, fn_cs_04, fn_cs_05, fn_cs_06, fn_cs_07, fn_cs_08, fn_cs_09, fn_cs_10, fn_cs_11, fn_cs_12][m.mes] AS fn_inicial,
    [fn_re_01, fn_re_02, fn_re_03, fn_re_04, fn_re_05, fn_re_06, fn_re_07, fn_re_08, fn_re_09, fn_re_10, fn_re_11, fn_re_12][m.mes] AS fn_vigente,
    [fn_se_01, fn_se_02, fn_se_03, fn_se_04, fn_se_05, fn_se_06, fn_se_07, fn_se_08, fn_se_09, fn_se_10, fn_se_11, fn_se_12][m.mes] AS fn_ejecutado,
    [motivo_01, motivo_02, motivo_03, motivo_04, motivo_05, motivo_06, motivo_07, motivo_08, motivo_09, motivo_10, motivo_11, motivo_12][m.mes] AS motivo
  FROM aceptado CROSS JOIN (SELECT unnest(range(1, 13))::INTEGER AS mes) m
),
lugares AS (
  SELECT
    ao_id, ejercicio, mes, dep_ubigeo, prov_ubigeo, dis_ubigeo,
    any_value(f_inicial) AS f_inicial, any_value(f_vigente) AS f_vigente, any_value(f_ejecutado) AS f_ejecutado,
    sum(fn_inicial) AS fn_inicial, sum(fn_vigente) AS fn_vigente, sum(fn_ejecutado) AS fn_ejecutado,
    any_value(motivo) AS motivo
  FROM meses
  GROUP BY ALL
)
SELECT
  ao_id, ejercicio, mes,
  sum(f_inicial) AS f_inicial, sum(f_vigente) AS f_vigente, sum(f_ejecutado) AS f_ejecutado,
  sum(fn_inicial) AS fn_inicial, sum(fn_vigente) AS fn_vigente, sum(fn_ejecutado) AS fn_ejecutado,
  string_agg(DISTINCT motivo, ' / ') AS motivo
FROM lugares
GROUP BY ao_id, ejercicio, mes
