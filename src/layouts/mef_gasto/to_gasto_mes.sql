-- One row per chain and month that the file brings: month 0 is the one of PIA and PIM.
WITH filas AS (
  SELECT
    *,
    concat_ws('/', ejercicio, ue_ceplan(sec_ejec), coalesce(meta_id, ''), coalesce(programa_id, ''), coalesce(producto_id, ''), coalesce(actividad_id, ''),
      coalesce(finalidad_id, ''), coalesce(departamento_id, ''), coalesce(fuente_id, ''), coalesce(rubro_id, ''), coalesce(tipo_recurso_id, ''), coalesce(categoria_gasto_id, ''),
      clasificador(transaccion, generica, subgenerica, subgenerica_det, especifica, especifica_det)) AS cadena_id
  FROM aceptado
)
SELECT
  cadena_id, any_value(ejercicio) AS ejercicio, mes,
  sum(certificado) AS certificado, sum(compromiso_anual) AS compromiso_anual, sum(compromiso) AS compromiso,
  sum(devengado) AS devengado, sum(girado) AS girado
FROM filas
GROUP BY cadena_id, mes
