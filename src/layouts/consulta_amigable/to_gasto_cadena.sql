-- One row per line of the listing, with the codes of its group and of the scope said above it. The rest is unknown: NULL.
WITH clases AS (
  SELECT *, codigo_pegado(clave) AS codigo, nombre_pegado(clave) AS nombre, agrupado_por(agrupado) AS clase
  FROM aceptado
),
filas AS (
  SELECT
    *,
    concat_ws('/', ejercicio, coalesce(sector_id, ''), coalesce(pliego_id, ''), coalesce(ue_id, ''), coalesce(programa_id, ''), coalesce(producto_id, ''), coalesce(fuente_id, ''),
      coalesce(rubro_id, ''), coalesce(generica_id, ''), clase, CASE WHEN clase <> 'mes' THEN codigo END) AS cadena_id
  FROM clases
)
SELECT
  cadena_id,
  any_value(ejercicio) AS ejercicio,
  any_value(CASE WHEN clase = 'nivel' THEN nombre END) AS nivel_gobierno,
  any_value(ue_ceplan(nullif(regexp_extract(coalesce(CASE WHEN clase = 'ue' THEN codigo END, ue_id), '-(\d+)$', 1), ''))) AS ue_id,
  any_value(regexp_extract(coalesce(CASE WHEN clase = 'ue' THEN codigo END, ue_id), '^\d+')) AS ejecutora_id,
  any_value(coalesce(CASE WHEN clase = 'ue' THEN nombre END, ue)) AS ue,
  any_value(coalesce(CASE WHEN clase = 'sector' THEN codigo END, sector_id)) AS sector_id,
  any_value(coalesce(CASE WHEN clase = 'sector' THEN nombre END, sector)) AS sector,
  any_value(coalesce(CASE WHEN clase = 'pliego' THEN codigo END, pliego_id)) AS pliego_id,
  any_value(coalesce(CASE WHEN clase = 'pliego' THEN nombre END, pliego)) AS pliego,
  any_value(coalesce(CASE WHEN clase = 'programa' THEN codigo END, programa_id)) AS programa_id,
  any_value(coalesce(CASE WHEN clase = 'programa' THEN nombre END, programa)) AS programa,
  any_value(coalesce(CASE WHEN clase = 'producto' THEN codigo END, producto_id)) AS producto_id,
  any_value(coalesce(CASE WHEN clase = 'producto' THEN nombre END, producto)) AS producto,
  any_value(coalesce(CASE WHEN clase = 'fuente' THEN codigo END, fuente_id)) AS fuente_id,
  any_value(coalesce(CASE WHEN clase = 'fuente' THEN nombre END, fuente)) AS fuente,
  any_value(coalesce(CASE WHEN clase = 'rubro' THEN codigo END, rubro_id)) AS rubro_id,
  any_value(coalesce(CASE WHEN clase = 'rubro' THEN nombre END, rubro)) AS rubro,
  any_value(generica_amigable(coalesce(CASE WHEN clase = 'generica' THEN codigo END, generica_id))) AS generica_id,
  any_value(coalesce(CASE WHEN clase = 'generica' THEN nombre END, generica)) AS generica,
  any_value(CASE WHEN clase = 'actividad' THEN codigo END) AS actividad_id,
  any_value(CASE WHEN clase = 'actividad' THEN nombre END) AS actividad,
  any_value(CASE WHEN clase = 'funcion' THEN codigo END) AS funcion_id,
  any_value(CASE WHEN clase = 'funcion' THEN nombre END) AS funcion,
  any_value(CASE WHEN clase = 'division' THEN codigo END) AS division_id,
  any_value(CASE WHEN clase = 'division' THEN nombre END) AS division,
  any_value(CASE WHEN clase = 'grupo' THEN codigo END) AS grupo_id,
  any_value(CASE WHEN clase = 'grupo' THEN nombre END) AS grupo,
  any_value(CASE WHEN clase = 'meta' THEN codigo END) AS meta_id,
  any_value(CASE WHEN clase = 'meta' THEN nombre END) AS meta,
  any_value(CASE WHEN clase = 'tipo_recurso' THEN codigo END) AS tipo_recurso_id,
  any_value(CASE WHEN clase = 'tipo_recurso' THEN nombre END) AS tipo_recurso,
  any_value(CASE WHEN clase = 'categoria_gasto' THEN codigo END) AS categoria_gasto_id,
  any_value(CASE WHEN clase = 'categoria_gasto' THEN nombre END) AS categoria_gasto,
  any_value(CASE WHEN clase = 'subgenerica' THEN codigo END) AS subgenerica_id,
  any_value(CASE WHEN clase = 'subgenerica' THEN nombre END) AS subgenerica,
  any_value(CASE WHEN clase = 'subgenerica_det' THEN codigo END) AS subgenerica_det_id,
  any_value(CASE WHEN clase = 'subgenerica_det' THEN nombre END) AS subgenerica_det,
  any_value(CASE WHEN clase = 'especifica' THEN codigo END) AS especifica_id,
  any_value(CASE WHEN clase = 'especifica' THEN nombre END) AS especifica,
  any_value(CASE WHEN clase = 'especifica_det' THEN codigo END) AS especifica_det_id,
  any_value(CASE WHEN clase = 'especifica_det' THEN nombre END) AS especifica_det,
  any_value(CASE WHEN clase = 'departamento' THEN codigo END) AS departamento_id,
  any_value(CASE WHEN clase = 'departamento' THEN nombre END) AS departamento,
  sum(pia) AS pia,
  sum(pim) AS pim
FROM filas
GROUP BY cadena_id
