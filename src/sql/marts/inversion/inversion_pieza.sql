-- título: Piezas sumables de la cartera
-- grano: corte × combinación de sector, pliego, UEI, tipo, función, situación y departamentos
-- unidades: las de inversion_medida
-- fórmula: suma de las inversiones de la combinación
-- fuente: inversion_medida
-- materializa: sí
SELECT
  corte_id, combo_n,
  sum(COLUMNS('^c_'))::INTEGER,
  sum(COLUMNS('^m_'))::DECIMAL(18, 4),
  sum(COLUMNS('^d_'))::DOUBLE
FROM inversion_medida
GROUP BY corte_id, combo_n
