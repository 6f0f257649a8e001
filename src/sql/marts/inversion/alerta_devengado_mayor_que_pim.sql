-- título: Devengado mayor que el PIM
-- gravedad: error
-- alcance: inversión
-- por qué importa: no se puede devengar más que el presupuesto: alguno de los dos datos está mal
-- qué hacer: revisar en el SIAF el PIM y el devengado de la inversión
-- umbral: ninguno
-- grano: corte × CUI
-- unidades: S/
-- fórmula: devengado del año mayor que el PIM
-- fuente: Manual MGPP-E1, ficha E1.3.7; método del tablero
SELECT n, devengado_anio::DOUBLE AS valor, pim::DOUBLE AS esperado, 'Devengado ' || soles(devengado_anio) || ', PIM ' || soles(pim) AS detalle
FROM inversion_ficha_corte
WHERE devengado_anio > pim
