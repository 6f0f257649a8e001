-- título: Qué se puede elegir en los filtros de la cartera
-- grano: corte × eje × nombre
-- unidades: conteo de inversiones
-- fórmula: los que tienen alguna inversión en el corte; la llave s/d es «sin dato»
-- fuente: inversion_ficha_corte
-- parámetros: corte_
WITH filas AS MATERIALIZED (
  SELECT i.* FROM inversion_ficha_corte i JOIN (SELECT corte_::VARCHAR AS corte) f ON i.corte = f.corte
),
contadas AS (
  SELECT 'sector' AS eje, sector_id AS id, count(*) AS inversiones FROM filas GROUP BY ALL
  UNION ALL SELECT 'entidad', entidad_id, count(*) FROM filas GROUP BY ALL
  UNION ALL SELECT 'uei', uei_id, count(*) FROM filas GROUP BY ALL
  UNION ALL SELECT 'tipo', tipo_id, count(*) FROM filas GROUP BY ALL
  UNION ALL SELECT 'funcion', funcion_id, count(*) FROM filas GROUP BY ALL
  UNION ALL SELECT 'situacion', situacion_id, count(*) FROM filas GROUP BY ALL
  UNION ALL SELECT 'departamento', id, count(*) FROM (SELECT unnest(departamentos) AS id FROM filas) GROUP BY ALL
)
SELECT c.eje, n.llave, n.nombre, c.inversiones::INTEGER AS inversiones
FROM contadas c
JOIN inversion_nombre n USING (eje, id)
