-- título: Piezas sumables de los meses del ejercicio
-- grano: corte × combinación × mes
-- unidades: S/
-- fórmula: suma de los meses del ejercicio de las inversiones de la combinación; el devengado, hasta el corte
-- fuente: inversion_mes_corte
-- materializa: sí
SELECT
  i.corte_id, i.combo_n, m.mes,
  sum(m.programado_financiero)::DECIMAL(18, 2) AS programado_inicial, sum(m.actualizado_financiero)::DECIMAL(18, 2) AS programado,
  (sum(m.devengado) FILTER (m.mes <= i.mes))::DECIMAL(18, 2) AS devengado
FROM inversion_mes_corte m
JOIN inversion_ficha_corte i ON i.n = m.n AND i.ejercicio = m.anio
GROUP BY ALL
