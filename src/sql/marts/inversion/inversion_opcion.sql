-- título: Qué se puede elegir en los filtros de la cartera
-- grano: corte × eje × nombre
-- unidades: conteo de inversiones
-- fórmula: los que tienen alguna inversión en el corte; la llave s/d es «sin dato»
-- fuente: inversion_ficha_corte
-- materializa: sí
WITH contadas AS (
  SELECT corte, 'sector' AS eje, sector_id AS id, count(*) AS inversiones FROM inversion_ficha_corte GROUP BY ALL
  UNION ALL SELECT corte, 'entidad', entidad_id, count(*) FROM inversion_ficha_corte GROUP BY ALL
  UNION ALL SELECT corte, 'uei', uei_id, count(*) FROM inversion_ficha_corte GROUP BY ALL
  UNION ALL SELECT corte, 'tipo', tipo_id, count(*) FROM inversion_ficha_corte GROUP BY ALL
  UNION ALL SELECT corte, 'funcion', funcion_id, count(*) FROM inversion_ficha_corte GROUP BY ALL
  UNION ALL SELECT corte, 'situacion', situacion_id, count(*) FROM inversion_ficha_corte GROUP BY ALL
  UNION ALL SELECT corte, 'departamento', id, count(*) FROM (SELECT corte, unnest(departamentos) AS id FROM inversion_ficha_corte) GROUP BY ALL
)
SELECT c.corte, c.eje, n.llave, n.nombre, c.inversiones::INTEGER AS inversiones
FROM contadas c
JOIN inversion_nombre n USING (eje, id)
