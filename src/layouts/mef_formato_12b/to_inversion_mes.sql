SELECT
  sin_decimales(cui) AS cui, fecha_de_nombre(any_value(corte_nombre)) AS corte, left(periodo_mensual(periodo), 4)::INTEGER AS anio,
  right(periodo_mensual(periodo), 2)::INTEGER AS mes, any_value(programado_financiero) AS programado_financiero,
  any_value(actualizado_financiero) AS actualizado_financiero, any_value(programado_fisico) AS programado_fisico,
  any_value(actualizado_fisico) AS actualizado_fisico, any_value(ejecutado_fisico) AS ejecutado_fisico
FROM aceptado
GROUP BY sin_decimales(cui), periodo_mensual(periodo)
