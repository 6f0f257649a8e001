-- título: Formato 12-B sin actualizar al corte
-- gravedad: aviso
-- alcance: inversión
-- por qué importa: sin el registro del mes no se sabe si la obra avanza ni se puede ordenar la agenda
-- qué hacer: pedir a la UEI que registre el Formato 12-B del mes y diga por qué se atrasó
-- umbral: ninguno
-- grano: corte × CUI
-- unidades: meses de atraso
-- fórmula: en ejecución, y el último periodo registrado o con ejecución física es anterior al mes del corte, o el archivo dice que no tiene Formato 12-B. Si ningún archivo lo dice, no se evalúa
-- fuente: Manual MGPP-E1, ficha E1.3.7; método del tablero
SELECT
  n, (corrido - ultimo_mes_12b)::DOUBLE AS valor, 0.0::DOUBLE AS esperado,
  CASE
    WHEN ultimo_mes_12b IS NULL THEN 'No tiene Formato 12-B registrado'
    ELSE 'El último registro es de ' || periodo_escrito(ultimo_mes_12b)
  END AS detalle
FROM inversion_ficha_corte
WHERE en_ejecucion AND (ultimo_mes_12b < corrido OR (ultimo_mes_12b IS NULL AND NOT tiene_f12b))
