SELECT
  sin_decimales(cui) AS cui, brecha, any_value(servicio) AS servicio, any_value(unidad) AS unidad, coalesce(espacio, '') AS espacio, anio,
  any_value(valor) AS valor, any_value(contribucion) AS contribucion
FROM aceptado
GROUP BY sin_decimales(cui), brecha, coalesce(espacio, ''), anio
