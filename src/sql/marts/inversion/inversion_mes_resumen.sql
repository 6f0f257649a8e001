-- título: Lo que los meses dicen de cada inversión en cada corte
-- grano: corte × CUI con algún mes
-- unidades: S/; los meses, corridos (año × 12 + mes)
-- fórmula: sumas de los meses del ejercicio, enteros y hasta el corte; de toda la vida, lo físico programado y lo ejecutado hasta el corte. Reciente = devengado de los tres últimos meses del ejercicio hasta el corte; ventana = de los últimos meses que mira la alerta «sin devengado». Media física = promedio de los doce últimos meses con dato. Los meses corregidos a menos se buscan desde el corte anterior; sin corte anterior, solo en el mes del corte
-- fuente: inversion_mes_corte
WITH meses AS (
  SELECT
    m.*, c.ejercicio, c.mes_ejercicio, mes_corrido(m.anio, m.mes) AS corrido, mes_corrido(c.anio, c.mes) AS corte_corrido,
    coalesce(periodo_corrido(c.anterior), mes_corrido(c.anio, c.mes) - 1) AS anterior_corrido
  FROM inversion_mes_corte m
  JOIN inversion_elegida e USING (n)
  JOIN inversion_corte c USING (corte)
)
SELECT
  n,
  sum(programado_financiero) FILTER (anio = ejercicio) AS programado_inicial_anio,
  sum(actualizado_financiero) FILTER (anio = ejercicio) AS programado_anio,
  sum(programado_financiero) FILTER (anio = ejercicio AND mes <= mes_ejercicio) AS programado_inicial,
  coalesce(
    sum(actualizado_financiero) FILTER (anio = ejercicio AND mes <= mes_ejercicio),
    CASE WHEN count(actualizado_financiero) FILTER (anio = ejercicio) > 0 THEN 0 END
  ) AS programado_a_la_fecha,
  CASE WHEN count(devengado) FILTER (anio = ejercicio AND mes <= mes_ejercicio) > 0
    THEN coalesce(sum(devengado) FILTER (anio = ejercicio AND mes <= mes_ejercicio AND mes > mes_ejercicio - 3), 0)
  END AS reciente,
  CASE WHEN count(devengado) > 0
    THEN coalesce(sum(devengado) FILTER (corrido > corte_corrido - umbral('inversion_meses_sin_devengado', 3)), 0)
  END AS ventana,
  bool_or(de_gasto) FILTER (anio = ejercicio AND devengado IS NOT NULL) AS de_gasto,
  sum(ejecutado_fisico) FILTER (corrido <= corte_corrido) AS fisico_ejecutado,
  sum(actualizado_fisico) FILTER (corrido <= corte_corrido) AS fisico_programado,
  sum(actualizado_fisico) AS fisico_total,
  list_avg(arg_max(ejecutado_fisico::DOUBLE, corrido, 12) FILTER (corrido <= corte_corrido AND ejecutado_fisico IS NOT NULL)) AS fisico_media,
  max(corrido) FILTER (corrido <= corte_corrido AND ejecutado_fisico IS NOT NULL) AS ultimo_12b,
  min(ejecutado_fisico) FILTER (corrido <= corte_corrido AND corrido > anterior_corrido) AS fisico_mes_minimo
FROM meses
GROUP BY n
