-- título: Resultado de cada indicador en todo el periodo del plan
-- grano: plan × indicador
-- unidades: porcentajes 0 a 100 sin redondear; logros, valores y brecha en la unidad del indicador
-- fórmula: el valor del último año que lo tiene contra el último logro esperado del plan; Tipo II de un agregable: el acumulado hasta ese año. Ritmo y trayectoria: los de ese año
-- fuente: plan_avance; Manual MGPP-E1, ficha E1.3.3; método del tablero
-- materializa: sí
WITH ultimos AS (
  SELECT
    plan_id, indicador_id, objetivo_id, sentido, agregacion, relevancia, linea_base_anio, linea_base,
    any_value(ultimo_logro) AS logro_esperado, any_value(ultimo_anio) AS anio_logro,
    max(anio) FILTER (WHERE valor_obtenido IS NOT NULL) AS anio_valor,
    arg_max(valor_obtenido, anio) AS valor_obtenido,
    (arg_max({'v': suma_valores, 'l': suma_logros, 'r': ritmo}, anio) FILTER (WHERE valor_obtenido IS NOT NULL)) AS hasta,
    count(valor_obtenido)::INTEGER AS anios_con_dato
  FROM plan_avance
  GROUP BY plan_id, indicador_id, objetivo_id, sentido, agregacion, relevancia, linea_base_anio, linea_base
)
SELECT
  plan_id, indicador_id, objetivo_id, sentido, agregacion, relevancia, linea_base_anio, linea_base,
  anio_valor, valor_obtenido, anio_logro, logro_esperado, anios_con_dato,
  avance_tipo_1(sentido, valor_obtenido, logro_esperado) AS tipo_1,
  avance_tipo_1_real(sentido, valor_obtenido, logro_esperado) AS tipo_1_real,
  avance_tipo_2(sentido, agregacion, valor_obtenido, logro_esperado, linea_base, hasta.v, hasta.l) AS tipo_2,
  brecha_logro(sentido, valor_obtenido, logro_esperado) AS brecha_logro,
  semaforo(avance_tipo_1(sentido, valor_obtenido, logro_esperado), avance_tipo_1_real(sentido, valor_obtenido, logro_esperado)) AS semaforo,
  motivo_tipo_1(sentido, valor_obtenido, logro_esperado) AS motivo_nd,
  motivo_tipo_2(sentido, agregacion, valor_obtenido, logro_esperado, linea_base, hasta.v, hasta.l) AS motivo_nd_tipo_2,
  hasta.r AS ritmo, trayectoria(hasta.r) AS trayectoria
FROM ultimos
