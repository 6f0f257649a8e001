-- Month 0, unless the listing is by month or says above it which month it is of.
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
  cadena_id, any_value(ejercicio) AS ejercicio,
  CASE WHEN clase = 'mes' THEN codigo::INTEGER ELSE coalesce(mes, 0) END AS mes,
  sum(certificado) AS certificado, sum(compromiso_anual) AS compromiso_anual, sum(compromiso) AS compromiso,
  sum(devengado) AS devengado, sum(girado) AS girado
FROM filas
GROUP BY cadena_id, 3
