-- título: Avance de cada indicador
-- grano: plan × indicador × año (los del plan y los que traen logro o valor)
-- unidades: porcentajes 0 a 100 sin redondear; logros, valores y brecha en la unidad del indicador
-- fórmula: Tipo I = valor obtenido / logro esperado (al revés si debe bajar), real y con tope en 100 %; si debe bajar y se obtuvo 0, 100 %. Tipo II no agregable = (valor − línea base) / (logro − línea base), entre 0 y 100; agregable = suma de valores / suma de logros de los años que tienen ambos (al revés si debe bajar). Brecha = lo que falta, positivo. Ritmo = cambio por año obtenido / el que hace falta de la línea base al último logro esperado; en ruta desde 95, requiere aceleración desde 60, avance limitado desde 0, retroceso si es negativo. «Máximo permisible» se trata como descendente y «mínimo» como ascendente (supuesto). Entre cero o entre un negativo no hay avance. Sin valor obtenido: ND, nunca cero
-- fuente: Directiva 0056-2024-CEPLAN y Guía de seguimiento y evaluación (según código público que las aplica); ritmo y trayectoria: práctica del seguimiento de los ODS, método del tablero; Manual MGPP-E1, fichas E1.3.1 a E1.3.3
-- materializa: sí
WITH anios AS (
  SELECT i.plan_id, i.indicador_id, unnest(range(p.desde, p.hasta + 1))::INTEGER AS anio
  FROM plan_vigente p
  JOIN plan_indicador_vigente i USING (plan_id)
  UNION
  SELECT plan_id, indicador_id, anio FROM plan_valor_vigente WHERE periodo = 'anual'
),
base AS (
  SELECT
    i.plan_id, i.indicador_id, i.objetivo_id, a.anio, i.sentido, i.agregacion, i.relevancia, i.linea_base_anio, i.linea_base,
    v.logro_esperado, v.valor_obtenido, v.motivo_fuente, v.enviado_en,
    s.valor_obtenido AS valor_s1, s.enviado_en AS enviado_s1,
    v.logro_esperado IS NOT NULL AND v.valor_obtenido IS NOT NULL AND a.anio >= p.desde AS suma
  FROM plan_indicador_vigente i
  JOIN plan_vigente p USING (plan_id)
  JOIN anios a ON a.plan_id = i.plan_id AND a.indicador_id = i.indicador_id
  LEFT JOIN plan_valor_vigente v ON v.plan_id = i.plan_id AND v.indicador_id = i.indicador_id AND v.anio = a.anio AND v.periodo = 'anual'
  LEFT JOIN plan_valor_vigente s ON s.plan_id = i.plan_id AND s.indicador_id = i.indicador_id AND s.anio = a.anio AND s.periodo = 'S1'
),
corridos AS (
  SELECT
    * EXCLUDE (suma),
    sum(valor_obtenido) FILTER (WHERE suma) OVER hasta AS suma_valores,
    sum(logro_esperado) FILTER (WHERE suma) OVER hasta AS suma_logros,
    (count(valor_obtenido) OVER hasta)::INTEGER AS anios_con_dato,
    arg_max(logro_esperado, anio) FILTER (WHERE logro_esperado IS NOT NULL) OVER todos AS ultimo_logro,
    max(anio) FILTER (WHERE logro_esperado IS NOT NULL) OVER todos AS ultimo_anio
  FROM base
  WINDOW
    hasta AS (PARTITION BY plan_id, indicador_id ORDER BY anio ROWS UNBOUNDED PRECEDING),
    todos AS (PARTITION BY plan_id, indicador_id)
),
medidos AS (
  SELECT
    *,
    avance_tipo_1_real(sentido, valor_obtenido, logro_esperado) AS tipo_1_real,
    CASE WHEN sentido IS NOT NULL THEN
      ritmo_de_logro(valor_obtenido, linea_base, ultimo_logro, anio - linea_base_anio, ultimo_anio - linea_base_anio)
    END AS ritmo
  FROM corridos
)
SELECT
  plan_id, indicador_id, objetivo_id, anio, sentido, agregacion, relevancia, linea_base_anio, linea_base,
  logro_esperado, valor_obtenido, valor_s1,
  avance_tipo_1(sentido, valor_obtenido, logro_esperado) AS tipo_1,
  tipo_1_real,
  avance_tipo_2(sentido, agregacion, valor_obtenido, logro_esperado, linea_base, suma_valores, suma_logros) AS tipo_2,
  brecha_logro(sentido, valor_obtenido, logro_esperado) AS brecha_logro,
  semaforo(cumplimiento(tipo_1_real), tipo_1_real) AS semaforo,
  motivo_tipo_1(sentido, valor_obtenido, logro_esperado) AS motivo_nd,
  motivo_tipo_2(sentido, agregacion, valor_obtenido, logro_esperado, linea_base, suma_valores, suma_logros) AS motivo_nd_tipo_2,
  motivo_fuente,
  ritmo, trayectoria(ritmo) AS trayectoria,
  suma_valores, suma_logros, anios_con_dato, ultimo_logro, ultimo_anio, enviado_en, enviado_s1
FROM medidos
ORDER BY plan_id, indicador_id, anio
