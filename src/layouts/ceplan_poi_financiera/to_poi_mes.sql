-- Twelve rows per AO. The physical programme repeats in every row of the AO and counts once per place; money adds up.
-- The file carries no seguimiento: ejecutado stays NULL.
WITH meses AS (
  SELECT
    ao_id, ejercicio, dep_ubigeo, prov_ubigeo, dis_ubigeo, m.mes,
    [f_cs_01, f_cs_02, f_cs_03, f_cs_04, f_cs_05, f_cs_06, f_cs_07, f_cs_08, f_cs_09, f_cs_10, f_cs_11, f_cs_12][m.mes] AS f_inicial,
    [f_re_01, f_re_02, f_re_03, f_re_04, f_re_05, f_re_06, f_re_07, f_re_08, f_re_09, f_re_10, f_re_11, f_re_12][m.mes] AS f_vigente,
    [fn_cs_01, fn_cs_02, fn_cs_03, fn_cs_04, fn_cs_05, fn_cs_06, fn_cs_07, fn_cs_08, fn_cs_09, fn_cs_10, fn_cs_11, fn_cs_12][m.mes] AS fn_inicial,
    [fn_re_01, fn_re_02, fn_re_03, fn_re_04, fn_re_05, fn_re_06, fn_re_07, fn_re_08, fn_re_09, fn_re_10, fn_re_11, fn_re_12][m.mes] AS fn_vigente
  FROM aceptado CROSS JOIN (SELECT unnest(range(1, 13))::INTEGER AS mes) m
),
lugares AS (
  SELECT
    ao_id, ejercicio, mes, dep_ubigeo, prov_ubigeo, dis_ubigeo,
    any_value(f_inicial) AS f_inicial, any_value(f_vigente) AS f_vigente,
    sum(fn_inicial) AS fn_inicial, sum(fn_vigente) AS fn_vigente
  FROM meses
  GROUP BY ALL
)
SELECT
  ao_id, ejercicio, mes,
  sum(f_inicial) AS f_inicial, sum(f_vigente) AS f_vigente, NULL AS f_ejecutado,
  sum(fn_inicial) AS fn_inicial, sum(fn_vigente) AS fn_vigente, NULL AS fn_ejecutado,
  NULL AS motivo
FROM lugares
GROUP BY ao_id, ejercicio, mes
