-- Month 0 brings what the file gives for the year alone; months 1 to 12, the rest. The file writes 0 in the months that
-- have not come yet: those after the last one with any movement are left out.
WITH filas AS (
  SELECT
    *,
    concat_ws('/', ejercicio, ue_ceplan(sec_ejec), coalesce(meta_id, ''), coalesce(programa_id, ''), coalesce(producto_id, ''), coalesce(actividad_id, ''),
      coalesce(finalidad_id, ''), coalesce(departamento_id, ''), coalesce(fuente_id, ''), coalesce(rubro_id, ''), coalesce(tipo_recurso_id, ''), coalesce(categoria_gasto_id, ''),
      clasificador(transaccion, generica, subgenerica, subgenerica_det, especifica, especifica_det)) AS cadena_id
  FROM aceptado
),
meses AS (
  SELECT cadena_id, ejercicio, m.mes, sum([devengado_01, devengado_02, devengado_03, devengado_04, devengado_05, devengado_06, devengado_07, devengado_08, devengado_09, devengado_10, devengado_11, devengado_12][m.mes]) AS devengado
  FROM filas CROSS JOIN (SELECT unnest(range(1, 13))::INTEGER AS mes) m
  GROUP BY ALL
),
ultimo AS (
  SELECT ejercicio, greatest(1, coalesce(max(mes) FILTER (WHERE devengado <> 0), 1)) AS mes
  FROM meses
  GROUP BY ejercicio
)
SELECT
  cadena_id, ejercicio, 0 AS mes,
  sum(certificado) AS certificado, sum(compromiso_anual) AS compromiso_anual, NULL AS compromiso, NULL AS devengado, sum(girado) AS girado
FROM filas
GROUP BY cadena_id, ejercicio
UNION ALL
SELECT
  m.cadena_id, m.ejercicio, m.mes,
  NULL, NULL, NULL, m.devengado, NULL
FROM meses m JOIN ultimo u USING (ejercicio)
WHERE m.mes <= u.mes
