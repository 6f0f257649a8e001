-- título: Devengado de cada mes y lo que programó el POI
-- grano: mes (siempre doce)
-- unidades: S/
-- fórmula: devengado, certificado, comprometido y girado del mes; programado = Fn(RE) del POI vigente de las mismas unidades ejecutoras. Después del corte no hay devengado: queda vacío. El POI por actividad no dice la fuente: con un filtro de fuente el programado queda vacío
-- fuente: MEF y SIAF; Aplicativo CEPLAN V.01, bloque Fn(RE)
-- parámetros: ejercicio_, mes_, carga_, pliegos_, ues_, fuentes_
WITH celdas AS (
  SELECT * FROM gasto_filtrado(ejercicio_, mes_, carga_, pliegos_, ues_, fuentes_)
),
ambito AS (
  SELECT max(hasta) AS hasta, bool_or(devengado IS NOT NULL) AS con_devengado FROM celdas
),
gastado AS (
  SELECT
    mes, sum(certificado) AS certificado, sum(comprometido) AS comprometido, sum(devengado) AS devengado, sum(girado) AS girado
  FROM celdas
  GROUP BY mes
),
programado AS (
  SELECT p.mes, sum(p.fn_vigente) AS programado
  FROM gasto_poi p
  JOIN (SELECT DISTINCT ejercicio, pliego_llave, ue_id FROM celdas WHERE NOT solo_fuentes) u USING (ejercicio, pliego_llave, ue_id)
  GROUP BY p.mes
)
SELECT
  m.mes,
  nombre_mes(m.mes) AS nombre,
  g.certificado, g.comprometido,
  CASE WHEN m.mes <= a.hasta AND a.con_devengado THEN coalesce(g.devengado, 0) END AS devengado,
  g.girado,
  p.programado,
  sum(p.programado) OVER (ORDER BY m.mes) AS programado_acumulado
FROM (SELECT unnest(range(1, 13))::INTEGER AS mes) m
CROSS JOIN ambito a
LEFT JOIN gastado g ON g.mes = m.mes
LEFT JOIN programado p ON p.mes = m.mes
ORDER BY m.mes
