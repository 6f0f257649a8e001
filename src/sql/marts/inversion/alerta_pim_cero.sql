-- título: En ejecución con PIM cero
-- gravedad: aviso
-- alcance: inversión
-- por qué importa: una obra en marcha sin presupuesto se paraliza o acumula deuda
-- qué hacer: asignar presupuesto o registrar la paralización
-- umbral: ninguno
-- grano: corte × CUI
-- unidades: S/
-- fórmula: en ejecución, avance físico menor que 100 o desconocido, y PIM del año igual a cero
-- fuente: Manual MGPP-E1, ficha E1.3.7; método del tablero
SELECT n, 0.0::DOUBLE AS valor, 0.0::DOUBLE AS esperado, 'Está en ejecución y su PIM es cero' AS detalle
FROM inversion_ficha_corte
WHERE en_ejecucion AND pim = 0 AND coalesce(avance_fisico < 100, true)
