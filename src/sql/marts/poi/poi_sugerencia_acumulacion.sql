-- título: Actividades operativas que parecen traer valores ya acumulados
-- grano: carga × actividad operativa
-- unidades: unidad de medida de la AO
-- fórmula: |F(RE) 12 − F(RE) Total| ≤ 1, los meses nunca bajan y su suma supera el total; se propone «último» en lugar de «suma», y el lector decide
-- fuente: regla de código público que implementa el seguimiento de CEPLAN; no verificada en norma
SELECT a.carga_id, a.ejercicio, a.ao_id, a.ao, a.centro_costo, a.sigla, a.unidad_medida, a.f_vigente_total, m.valores
FROM (
  SELECT carga_id, ao_id, list(f_vigente ORDER BY mes) AS valores, sum(f_vigente) AS suma, max(f_vigente) FILTER (WHERE mes = 12) AS ultimo
  FROM poi_mes WHERE f_vigente IS NOT NULL
  GROUP BY carga_id, ao_id
) m
JOIN poi_ao a USING (carga_id, ao_id)
WHERE a.activo
  AND a.tipo_acumulacion = 'suma'
  AND abs(m.ultimo - a.f_vigente_total) <= 1
  AND m.suma > a.f_vigente_total
  AND list_sort(m.valores) = m.valores
  AND m.ultimo > 0
