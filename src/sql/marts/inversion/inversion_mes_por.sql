-- título: La cartera mes a mes en el ejercicio
-- grano: corte pedido × mes (1 a 12)
-- unidades: S/
-- fórmula: sumas de los meses de las inversiones elegidas. El acumulado devengado llega al mes del corte; la proyección sigue, en partes iguales, desde ahí hasta la proyección de diciembre de la cartera
-- fuente: inversion_mes_corte; proyección: método del tablero
-- parámetros: cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_
WITH filas AS MATERIALIZED (
  SELECT n, corte, ejercicio, mes AS mes_corte, devengado_anio, proyeccion
  FROM inversion_filtrada(cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_)
),
cortes AS (
  SELECT
    corte, any_value(mes_corte) AS mes_corte, sum(proyeccion) AS proyeccion,
    (sum(devengado_anio) FILTER (proyeccion IS NOT NULL))::DOUBLE AS base
  FROM filas GROUP BY corte
),
sumas AS (
  SELECT
    f.corte, m.mes,
    sum(m.programado_financiero) AS programado_inicial, sum(m.actualizado_financiero) AS programado,
    sum(m.devengado) FILTER (m.mes <= f.mes_corte) AS devengado
  FROM inversion_mes_corte m
  JOIN filas f ON f.n = m.n AND f.ejercicio = m.anio
  GROUP BY ALL
),
meses AS (
  SELECT c.corte, c.mes_corte, c.proyeccion, c.base, x.mes, s.programado_inicial, s.programado, s.devengado
  FROM cortes c
  CROSS JOIN (SELECT unnest(range(1, 13))::INTEGER AS mes) x
  LEFT JOIN sumas s ON s.corte = c.corte AND s.mes = x.mes
)
SELECT
  corte, mes, nombre_mes(mes) AS nombre, programado_inicial, programado, devengado,
  sum(programado_inicial) OVER (PARTITION BY corte ORDER BY mes) AS programado_inicial_acumulado,
  sum(programado) OVER (PARTITION BY corte ORDER BY mes) AS programado_acumulado,
  CASE WHEN mes <= mes_corte THEN sum(devengado) OVER (PARTITION BY corte ORDER BY mes) END AS devengado_acumulado,
  CASE WHEN mes >= mes_corte AND proyeccion IS NOT NULL
    THEN CASE WHEN mes_corte = 12 THEN base ELSE base + (proyeccion - base) * (mes - mes_corte) / (12 - mes_corte) END
  END AS proyeccion
FROM meses
