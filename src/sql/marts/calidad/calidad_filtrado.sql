-- título: Hallazgos que valen a un mes
-- grano: el de calidad_hallazgo
-- unidades: las de cada regla
-- fórmula: de las reglas acumuladas, lo que dicen a ese mes; de las del mes, los meses hasta ese; de las del año, siempre. Sin carga elegida vale el corte vigente de cada unidad ejecutora; con una carga, solo lo suyo; una lista vacía es «todos». Justificado: el analista lo aceptó y dijo por qué
-- fuente: calidad_hallazgo; registro de anotaciones de Timón
-- parámetros: ejercicio_, mes_, carga_, pliegos_, ues_, centros_
SELECT
  h.*,
  j.valor AS justificacion, j.quien AS justificado_por, j.cuando AS justificado_en,
  j.llave IS NOT NULL AS justificado
FROM calidad_hallazgo h
JOIN poi_filtro(ejercicio_, mes_, carga_, pliegos_, ues_, centros_) f ON h.ejercicio = f.ejercicio_f
LEFT JOIN registro_vigente j ON j.tipo = 'calidad_hallazgo' AND j.campo = 'justificado' AND j.llave = h.llave
WHERE hallazgo_vale(h.alcance, h.mes, f.mes_f)
  AND CASE WHEN f.carga_f IS NULL THEN h.vigente ELSE h.carga_id = f.carga_f END
  AND (f.pliegos_f IS NULL OR list_contains(f.pliegos_f, h.pliego_llave))
  AND (f.ues_f IS NULL OR list_contains(f.ues_f, h.ue_id))
  AND (f.centros_f IS NULL OR list_contains(f.centros_f, h.centro_costo_llave))
