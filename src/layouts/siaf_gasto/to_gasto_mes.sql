-- Month 0 brings what the file gives for the year alone; months 1 to 12, the rest. The file writes 0 in the months that
-- have not come yet: those after the last one with any movement are left out.
WITH filas AS (
  SELECT
    *,
    concat_ws('/', ejercicio, ue_ceplan(sec_ejec), coalesce(meta_id, ''), coalesce(codigo_pegado(programa), ''), coalesce(codigo_pegado(producto), ''),
      coalesce(codigo_pegado(actividad), ''), coalesce(codigo_pegado(finalidad), ''), coalesce(codigo_pegado(departamento), ''), coalesce(codigo_pegado(fuente), ''),
      coalesce(codigo_pegado(rubro), ''), coalesce(codigo_pegado(categoria_gasto), ''),
      clasificador(codigo_pegado(transaccion), codigo_pegado(generica), codigo_pegado(subgenerica), codigo_pegado(subgenerica_det), codigo_pegado(especifica), codigo_pegado(especifica_det))) AS cadena_id
  FROM aceptado
),
meses AS (
  SELECT cadena_id, ejercicio, m.mes, sum([compromiso_01, compromiso_02, compromiso_03, compromiso_04, compromiso_05, compromiso_06, compromiso_07, compromiso_08, compromiso_09, compromiso_10, compromiso_11, compromiso_12][m.mes]) AS compromiso, sum([devengado_01, devengado_02, devengado_03, devengado_04, devengado_05, devengado_06, devengado_07, devengado_08, devengado_09, devengado_10, devengado_11, devengado_12][m.mes]) AS devengado, sum([girado_01, girado_02, girado_03, girado_04, girado_05, girado_06, girado_07, girado_08, girado_09, girado_10, girado_11, girado_12][m.mes]) AS girado
  FROM filas CROSS JOIN (SELECT unnest(range(1, 13))::INTEGER AS mes) m
  GROUP BY ALL
),
ultimo AS (
  SELECT ejercicio, greatest(1, coalesce(max(mes) FILTER (WHERE compromiso <> 0 OR devengado <> 0 OR girado <> 0), 1)) AS mes
  FROM meses
  GROUP BY ejercicio
)
SELECT
  cadena_id, ejercicio, 0 AS mes,
  sum(certificado) AS certificado, sum(compromiso_anual) AS compromiso_anual, NULL AS compromiso, NULL AS devengado, NULL AS girado
FROM filas
GROUP BY cadena_id, ejercicio
UNION ALL
SELECT
  m.cadena_id, m.ejercicio, m.mes,
  NULL, NULL, m.compromiso, m.devengado, m.girado
FROM meses m JOIN ultimo u USING (ejercicio)
WHERE m.mes <= u.mes
