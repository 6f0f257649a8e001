-- título: La cartera mes a mes en el ejercicio
-- grano: corte pedido × mes (1 a 12)
-- unidades: S/
-- fórmula: sumas de los meses de las inversiones elegidas. El acumulado devengado llega al mes del corte; la proyección sigue, en partes iguales, desde ahí hasta la proyección de diciembre de la cartera
-- fuente: inversion_mes_pieza o, si se busca un texto o una cartera, inversion_mes_corte; proyección: método del tablero
-- parámetros: piezas_, cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_
WITH pedido AS MATERIALIZED (
  SELECT * FROM inversion_pedido(cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_)
),
combos AS MATERIALIZED (
  SELECT c.*
  FROM inversion_combo c
  JOIN (SELECT DISTINCT * EXCLUDE (corte_id) FROM pedido) e
    ON en_lista(e.sectores, c.sector_id) AND en_lista(e.entidades, c.entidad_id) AND en_lista(e.ueis, c.uei_id)
    AND en_lista(e.tipos, c.tipo_id) AND en_lista(e.funciones, c.funcion_id) AND (e.departamentos IS NULL OR list_has_any(e.departamentos, c.departamentos))
),
cortes AS (
  SELECT k.corte, k.mes_ejercicio AS mes_corte, t.proyeccion, t.devengado_con_proyeccion::DOUBLE AS base
  FROM inversion_por('total', piezas_, cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_) t
  JOIN inversion_corte k USING (corte)
),
piezas AS (
  SELECT p.*
  FROM inversion_mes_pieza p
  JOIN pedido f ON f.corte_id = p.corte_id
  SEMI JOIN combos c ON c.combo_n = p.combo_n
  WHERE piezas_
  UNION ALL BY NAME
  SELECT
    i.corte_id, m.mes, m.programado_financiero AS programado_inicial, m.actualizado_financiero AS programado,
    CASE WHEN m.mes <= i.mes THEN m.devengado END AS devengado
  FROM inversion_filtrada(cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_) i
  JOIN inversion_mes_corte m ON m.n = i.n AND m.anio = i.ejercicio
  WHERE NOT piezas_
),
sumas AS (
  SELECT
    k.corte, p.mes, sum(p.programado_inicial) AS programado_inicial, sum(p.programado) AS programado, sum(p.devengado) AS devengado
  FROM piezas p
  JOIN inversion_corte k ON k.anio * 100 + k.mes = p.corte_id
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
