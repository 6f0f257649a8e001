-- The money of an investment is the same in each of its rows: it counts once.
SELECT
  sin_decimales(cui) AS cui, corte.dia AS corte, coalesce(nombre, 'CUI ' || sin_decimales(cui)) AS nombre, sector, entidad, uei, estado, alternativa,
  monto_viable, costo_actualizado, fecha_conocida(registrada_en) AS registrada_en, fecha_conocida(viable_en) AS viable_en, beneficiarios
FROM aceptado
SEMI JOIN (SELECT min(fila) AS fila FROM aceptado GROUP BY sin_decimales(cui)) primera USING (fila)
CROSS JOIN (SELECT fecha_de_nombre(max(corte_nombre)) AS dia FROM aceptado) corte
