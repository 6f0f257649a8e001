-- título: Curva S de una inversión
-- grano: mes, del primero al último con dato o hasta el corte, sin huecos
-- unidades: S/ acumulados; porcentajes 0 a 100 sin redondear
-- fórmula: acumulados de todos los meses de su vida. Financiero sobre el costo actualizado; físico sobre lo que suma el programa físico de cada versión; lo ejecutado y el devengado, hasta el corte. El devengado de años sin meses cargados no está en los meses: se suma al primero lo que falta para llegar al acumulado del corte (devengado_previo)
-- fuente: Formato 12-B y devengado del MEF; inversion_mes_corte
-- parámetros: cui_, corte_
WITH elegida AS MATERIALIZED (
  SELECT f.n, f.corrido, f.costo_actualizado, f.devengado_acumulado
  FROM inversion_ficha_corte f
  JOIN (SELECT cui_::VARCHAR AS cui, corte_::VARCHAR AS corte) x ON x.cui = f.cui AND x.corte = f.corte
),
propios AS MATERIALIZED (
  SELECT mes_corrido(m.anio, m.mes) AS corrido, m.* EXCLUDE (n, anio, mes) FROM inversion_mes_corte m JOIN elegida e USING (n)
),
meses AS (
  SELECT e.corrido AS corte_corrido, e.costo_actualizado, e.devengado_acumulado AS acumulado, x.corrido, p.* EXCLUDE (corrido)
  FROM (
    SELECT unnest(range(min(p.corrido), greatest(max(p.corrido), any_value(e.corrido)) + 1)) AS corrido FROM propios p CROSS JOIN elegida e HAVING count(*) > 0
  ) x
  CROSS JOIN elegida e
  LEFT JOIN propios p ON p.corrido = x.corrido
),
sumas AS (
  SELECT
    *,
    sum(programado_financiero) OVER w AS programado_inicial, sum(actualizado_financiero) OVER w AS programado,
    CASE WHEN corrido <= corte_corrido THEN sum(ejecutado_fisico) OVER w END AS construido,
    sum(devengado) OVER w AS devengado_meses,
    sum(devengado) OVER () AS devengado_conocido,
    sum(programado_fisico) OVER w AS fisico_inicial, sum(programado_fisico) OVER () AS fisico_inicial_total,
    sum(actualizado_fisico) OVER w AS fisico_actualizado, sum(actualizado_fisico) OVER () AS fisico_total
  FROM meses
  WINDOW w AS (ORDER BY corrido)
),
pagado AS (
  SELECT
    *, acumulado - devengado_conocido AS devengado_previo,
    CASE WHEN corrido <= corte_corrido THEN coalesce(devengado_meses, 0) + coalesce(acumulado - devengado_conocido, 0) END AS devengado_a_la_fecha
  FROM sumas
)
SELECT
  ((corrido - 1) // 12)::INTEGER AS anio, (1 + (corrido - 1) % 12)::INTEGER AS mes, nombre_mes((1 + (corrido - 1) % 12)::INTEGER) AS nombre, corrido = corte_corrido AS es_corte,
  programado_inicial, programado, CASE WHEN devengado_conocido IS NOT NULL THEN devengado_a_la_fecha END AS devengado, construido, devengado_previo,
  avance(programado_inicial, costo_actualizado) AS programado_inicial_avance,
  avance(programado, costo_actualizado) AS programado_avance,
  CASE WHEN devengado_conocido IS NOT NULL THEN avance(devengado_a_la_fecha, costo_actualizado) END AS devengado_avance,
  avance(fisico_inicial, fisico_inicial_total) AS fisico_inicial_avance,
  avance(fisico_actualizado, fisico_total) AS fisico_programado_avance,
  avance(construido, fisico_total) AS fisico_avance
FROM pagado
