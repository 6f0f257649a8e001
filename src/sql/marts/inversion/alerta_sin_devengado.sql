-- título: Sin devengado en los últimos meses, con PIM
-- gravedad: aviso
-- alcance: inversión
-- por qué importa: el dinero asignado no se mueve y puede terminar el año sin usarse
-- qué hacer: pedir a la UEI la causa y la fecha de la próxima valorización, o proponer que se reasigne el PIM
-- umbral: inversion_meses_sin_devengado
-- grano: corte × CUI
-- unidades: S/ de PIM
-- fórmula: PIM mayor que cero y ningún devengado en los últimos meses hasta el corte (parámetro inversion_meses_sin_devengado, de fábrica 3). Si no hay meses, se mira el último mes con devengado que dice el archivo o un devengado del año en cero
-- fuente: Manual MGPP-E1, ficha E1.3.7; método del tablero
SELECT
  f.n, f.pim::DOUBLE AS valor, u.meses AS esperado,
  'Sin devengado en ' || cifra(u.meses) || CASE WHEN u.meses = 1 THEN ' mes' ELSE ' meses' END || ', con ' || soles(f.pim) || ' de PIM' AS detalle
FROM inversion_ficha_corte f
CROSS JOIN (SELECT umbral('inversion_meses_sin_devengado', 3) AS meses) u
WHERE f.pim > 0 AND NOT f.cerrada AND CASE
    WHEN f.ventana IS NOT NULL THEN f.ventana = 0
    WHEN f.ultimo_devengado IS NOT NULL THEN f.ultimo_devengado <= f.corrido - u.meses
    ELSE f.devengado_anio = 0 AND f.mes >= u.meses
  END
