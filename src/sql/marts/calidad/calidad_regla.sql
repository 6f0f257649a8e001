-- título: Resultado de cada regla de revisión
-- grano: regla, tenga hallazgos o no
-- unidades: conteos
-- fórmula: hallazgos sin los justificados; AO y centros de costo distintos que los tienen. Revisada: está cargado lo que la regla necesita además del POI; si no, no hay resultado que dar, y no es que no haya hallazgos
-- fuente: calidad_filtrado y calidad_catalogo
-- parámetros: ejercicio_, mes_, carga_, pliegos_, ues_, centros_
WITH ambito AS (
  SELECT c.carga_id, c.ejercicio, c.pliego_llave, c.ue_id
  FROM poi_carga c
  JOIN poi_filtro(ejercicio_, mes_, carga_, pliegos_, ues_, centros_) f ON c.ejercicio = f.ejercicio_f
  WHERE CASE WHEN f.carga_f IS NULL THEN c.vigente ELSE c.carga_id = f.carga_f END
    AND (f.pliegos_f IS NULL OR list_contains(f.pliegos_f, c.pliego_llave))
    AND (f.ues_f IS NULL OR list_contains(f.ues_f, c.ue_id))
),
cargado AS (
  SELECT 'presupuesto' AS necesita WHERE EXISTS (FROM gasto_carga g SEMI JOIN ambito USING (ejercicio, pliego_llave) WHERE g.vigente)
  UNION ALL
  SELECT 'corte anterior' WHERE EXISTS (FROM calidad_corte_previo SEMI JOIN ambito USING (carga_id, ejercicio, pliego_llave, ue_id))
  UNION ALL
  SELECT 'dependencias' WHERE EXISTS (FROM dependencia d JOIN archivo f ON f.carga_id = d.carga_id AND f.layout = 'plantilla_dependencia' JOIN ambito a ON a.ejercicio = d.ejercicio AND a.ue_id = d.ue_id)
  UNION ALL
  SELECT 'programación financiera' WHERE EXISTS (FROM poi_carga c SEMI JOIN poi_financiera p ON p.carga_id = c.carga_id JOIN ambito a ON a.ejercicio = c.ejercicio AND a.pliego_llave = c.pliego_llave AND a.ue_id = c.ue_id)
),
hallazgos AS (
  SELECT
    regla,
    (count(*) FILTER (WHERE NOT justificado))::INTEGER AS hallazgos,
    (count(DISTINCT ao_n) FILTER (WHERE NOT justificado))::INTEGER AS ao,
    (count(DISTINCT centro_costo_llave) FILTER (WHERE NOT justificado))::INTEGER AS centros,
    (count(*) FILTER (WHERE justificado))::INTEGER AS justificados
  FROM calidad_filtrado(ejercicio_, mes_, carga_, pliegos_, ues_, centros_)
  GROUP BY regla
)
SELECT
  c.regla, c.orden, c.gravedad, c.alcance, c.necesita,
  (c.necesita IS NULL OR n.necesita IS NOT NULL) AND EXISTS (FROM ambito) AS revisada,
  coalesce(h.hallazgos, 0) AS hallazgos,
  coalesce(h.ao, 0) AS ao,
  coalesce(h.centros, 0) AS centros,
  coalesce(h.justificados, 0) AS justificados
FROM calidad_catalogo c
LEFT JOIN cargado n ON n.necesita = c.necesita
LEFT JOIN hallazgos h USING (regla)
