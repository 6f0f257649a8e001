-- título: Dinero de una lista, año por año
-- grano: CUI de la lista × año
-- unidades: S/
-- fórmula: PIM = el del último corte de cada ejercicio, sin pasar del corte elegido. Programado = suma de los meses de la programación financiera actualizada del Formato 12-B del año; si no la hay, de la inicial. Solo los años que algún archivo dice: lo que no se conoce queda vacío, nunca en cero
-- fuente: MEF, DETALLE_INVERSIONES y FORMATO_12B; lista_inversion_vigente
-- parámetros: lista_, corte_
WITH fichas AS (
  SELECT f.n, f.cui, f.corte, k.ejercicio, f.pim, q.corte AS elegido
  FROM inversion_ficha_corte f
  JOIN inversion_corte k USING (corte)
  JOIN (SELECT lista_::VARCHAR AS lista_id, corte_::VARCHAR AS corte) q ON f.corte <= q.corte
  JOIN lista_inversion_vigente i ON i.lista_id = q.lista_id AND i.cui = f.cui
),
pims AS (
  SELECT cui, ejercicio AS anio, arg_max(pim, corte) AS pim FROM fichas GROUP BY cui, ejercicio
),
programas AS (
  SELECT f.cui, m.anio, coalesce(sum(m.actualizado_financiero), sum(m.programado_financiero)) AS programado
  FROM fichas f
  JOIN inversion_mes_corte m ON m.n = f.n
  WHERE f.corte = f.elegido
  GROUP BY f.cui, m.anio
)
SELECT cui, anio, p.pim, g.programado
FROM pims p
FULL JOIN programas g USING (cui, anio)
WHERE p.pim IS NOT NULL OR g.programado IS NOT NULL
