-- One row per AO, fuente, rubro, genérica and month; repeated combinations of one AO add up.
SELECT
  ao_id, ejercicio, fuente_id, any_value(fuente) AS fuente, rubro_id, any_value(rubro) AS rubro, generica_id, any_value(generica) AS generica, m.mes,
  sum([fn_cs_01, fn_cs_02, fn_cs_03, fn_cs_04, fn_cs_05, fn_cs_06, fn_cs_07, fn_cs_08, fn_cs_09, fn_cs_10, fn_cs_11, fn_cs_12][m.mes]) AS fn_inicial,
  sum([fn_re_01, fn_re_02, fn_re_03, fn_re_04, fn_re_05, fn_re_06, fn_re_07, fn_re_08, fn_re_09, fn_re_10, fn_re_11, fn_re_12][m.mes]) AS fn_vigente
FROM aceptado CROSS JOIN (SELECT unnest(range(1, 13))::INTEGER AS mes) m
GROUP BY ao_id, ejercicio, fuente_id, rubro_id, generica_id, m.mes
