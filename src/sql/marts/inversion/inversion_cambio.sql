-- título: Qué cambió entre dos cortes
-- grano: clase de cambio × CUI (× alerta)
-- unidades: S/; físico en porcentaje
-- fórmula: de los dos cortes pedidos, el último contra el otro. Clases: aparece, desaparece, alerta nueva, alerta resuelta (solo de las que están en los dos), costo, PIM, devengado acumulado y físico que son distintos. Solo se comparan dos datos conocidos
-- fuente: inversion_filtrada e inversion_alerta
-- parámetros: cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_
WITH filas AS MATERIALIZED (
  SELECT n, cui_n, corte_id, costo_actualizado, pim, devengado_acumulado, avance_fisico
  FROM inversion_filtrada(cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_)
),
extremos AS (
  SELECT min(corte_id) AS antes, max(corte_id) AS ahora FROM filas HAVING min(corte_id) < max(corte_id)
),
pares AS MATERIALIZED (
  SELECT
    coalesce(a.cui_n, b.cui_n) AS cui_n, coalesce(a.n, b.n) AS n, a.n AS n_ahora, b.n AS n_antes,
    a.costo_actualizado, b.costo_actualizado AS costo_antes, a.pim, b.pim AS pim_antes,
    a.devengado_acumulado, b.devengado_acumulado AS devengado_antes, a.avance_fisico, b.avance_fisico AS fisico_antes
  FROM (SELECT f.* FROM filas f JOIN extremos e ON f.corte_id = e.ahora) a
  FULL JOIN (SELECT f.* FROM filas f JOIN extremos e ON f.corte_id = e.antes) b USING (cui_n)
),
alertas AS (
  SELECT p.n, a.orden, a.alerta, p.n_ahora = a.n AS de_ahora FROM pares p JOIN inversion_alerta a ON a.n = p.n_ahora WHERE p.n_antes IS NOT NULL
  UNION ALL
  SELECT p.n, a.orden, a.alerta, false FROM pares p JOIN inversion_alerta a ON a.n = p.n_antes WHERE p.n_ahora IS NOT NULL
),
cambios AS (
  SELECT 'aparece' AS clase, n, costo_actualizado::DOUBLE AS ahora FROM pares WHERE n_antes IS NULL
  UNION ALL BY NAME
  SELECT 'desaparece' AS clase, n, costo_antes::DOUBLE AS antes FROM pares WHERE n_ahora IS NULL
  UNION ALL BY NAME
  SELECT CASE WHEN bool_or(de_ahora) THEN 'alerta_nueva' ELSE 'alerta_resuelta' END AS clase, n, any_value(alerta) AS alerta
  FROM alertas GROUP BY n, orden HAVING count(*) = 1
  UNION ALL BY NAME
  SELECT 'costo' AS clase, n, costo_antes::DOUBLE AS antes, costo_actualizado::DOUBLE AS ahora FROM pares WHERE costo_actualizado <> costo_antes
  UNION ALL BY NAME
  SELECT 'pim' AS clase, n, pim_antes::DOUBLE AS antes, pim::DOUBLE AS ahora FROM pares WHERE pim <> pim_antes
  UNION ALL BY NAME
  SELECT 'devengado' AS clase, n, devengado_antes::DOUBLE AS antes, devengado_acumulado::DOUBLE AS ahora FROM pares WHERE devengado_acumulado <> devengado_antes
  UNION ALL BY NAME
  SELECT 'fisico' AS clase, n, fisico_antes AS antes, avance_fisico AS ahora FROM pares WHERE round(avance_fisico, 9) <> round(fisico_antes, 9)
)
SELECT clase, n, alerta, antes, ahora, ahora - antes AS diferencia
FROM cambios
