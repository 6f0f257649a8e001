-- título: Sobrecosto
-- gravedad: error
-- alcance: inversión
-- por qué importa: el costo ya no es el que se declaró viable: puede no justificarse la inversión
-- qué hacer: pedir a la UEI el sustento de las modificaciones y revisar la viabilidad con la OPMI
-- umbral: inversion_limite_sobrecosto
-- grano: corte × CUI
-- unidades: porcentaje
-- fórmula: costo actualizado / monto viable − 1, mayor que el límite (parámetro inversion_limite_sobrecosto, de fábrica 20 %)
-- fuente: Manual MGPP-E1, ficha E1.3.7; método del tablero
SELECT
  n, valor, esperado, 'Cuesta ' || porcentaje(valor) || ' más que el monto viable (' || soles(costo_actualizado) || ' de ' || soles(monto_viable) || ')' AS detalle
FROM (
  SELECT n, costo_actualizado, monto_viable, sobrecosto(costo_actualizado, monto_viable) AS valor, umbral('inversion_limite_sobrecosto', 20) AS esperado
  FROM inversion_ficha_corte
  WHERE NOT cerrada
)
WHERE round(valor, 9) > esperado
