-- título: El avance físico baja
-- gravedad: error
-- alcance: inversión
-- por qué importa: una obra no se deshace: el dato anterior o el de ahora está mal
-- qué hacer: pedir a la UEI que explique la corrección
-- umbral: ninguno
-- grano: corte × CUI
-- unidades: porcentaje o S/ del mes
-- fórmula: avance físico menor que en el corte anterior, o un mes con ejecución física negativa desde ese corte
-- fuente: Manual MGPP-E1, ficha E1.3.7; método del tablero
SELECT
  f.n, CASE WHEN f.avance_fisico < a.avance_fisico THEN f.avance_fisico ELSE f.fisico_mes_minimo::DOUBLE END AS valor,
  CASE WHEN f.avance_fisico < a.avance_fisico THEN a.avance_fisico ELSE 0 END AS esperado,
  CASE
    WHEN f.avance_fisico < a.avance_fisico THEN 'De ' || porcentaje(a.avance_fisico) || ' a ' || porcentaje(f.avance_fisico)
    ELSE 'Un mes con ejecución física de ' || soles(f.fisico_mes_minimo)
  END AS detalle
FROM inversion_ficha_corte f
JOIN inversion_corte c USING (corte)
LEFT JOIN inversion_ficha_corte a ON a.corte = c.anterior AND a.cui = f.cui
WHERE round(f.avance_fisico, 9) < round(a.avance_fisico, 9) OR f.fisico_mes_minimo < 0
