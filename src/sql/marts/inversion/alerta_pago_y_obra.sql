-- título: El pago y la obra se separan
-- gravedad: error
-- alcance: inversión
-- por qué importa: pagar por encima de lo construido deja a la entidad sin respaldo; construir sin pagar acumula deuda con el contratista
-- qué hacer: pedir las valorizaciones y el estado de los adelantos, y corregir el dato que esté mal registrado
-- umbral: inversion_limite_pago_y_obra
-- grano: corte × CUI
-- unidades: puntos (físico menos financiero)
-- fórmula: diferencia entre avance físico y avance financiero acumulado mayor que el límite, en puntos (parámetro inversion_limite_pago_y_obra, de fábrica 20)
-- fuente: Manual MGPP-E1, ficha E1.3.7; método del tablero
SELECT
  n, valor, esperado,
  'Pagado ' || porcentaje(financiero) || ', construido ' || porcentaje(avance_fisico) || ': ' || replace(format('{:+.1f}', valor), '-', '−') || ' puntos' AS detalle
FROM (
  SELECT
    n, avance_fisico, avance(devengado_acumulado, costo_actualizado) AS financiero,
    brecha_fisico_financiera(avance_fisico, avance(devengado_acumulado, costo_actualizado)) AS valor, umbral('inversion_limite_pago_y_obra', 20) AS esperado
  FROM inversion_ficha_corte
  WHERE NOT cerrada
)
WHERE round(abs(valor), 9) > esperado
