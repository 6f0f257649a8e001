-- título: Piezas sumables de las alertas
-- grano: corte × combinación × alerta
-- unidades: conteos; S/
-- fórmula: inversiones de la combinación que tienen la alerta y lo que les falta devengar
-- fuente: inversion_alerta
-- materializa: sí
SELECT i.corte_id, i.combo_n, a.orden, count(*)::INTEGER AS inversiones, sum(i.por_devengar)::DECIMAL(18, 2) AS por_devengar
FROM inversion_alerta a
JOIN inversion_ficha_corte i USING (n)
GROUP BY ALL
