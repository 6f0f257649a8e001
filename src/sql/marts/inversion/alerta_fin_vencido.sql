-- título: Fin vencido y sin cierre
-- gravedad: aviso
-- alcance: inversión
-- por qué importa: la fecha pasó: o la obra se atrasó o falta su liquidación y su Formato 9
-- qué hacer: registrar la nueva fecha con su sustento, o cerrar la inversión
-- umbral: ninguno
-- grano: corte × CUI
-- unidades: días desde el fin previsto
-- fórmula: fecha de fin anterior al corte y sin cierre registrado (Formato 9, fecha de cierre o estado)
-- fuente: Manual MGPP-E1, ficha E1.3.7; método del tablero
SELECT n, date_diff('day', fin, fecha)::DOUBLE AS valor, 0.0::DOUBLE AS esperado, 'Debía terminar el ' || fecha_escrita(fin) || ' y no está cerrada' AS detalle
FROM inversion_ficha_corte
WHERE fin < fecha AND NOT cerrada
