SELECT
  f.fila, 'Código' AS columna, coalesce(f.codigo, f.nombre) AS valor,
  'Otra hoja de este mismo archivo ya trajo el indicador ' || f.indicador_id || '. Deje uno solo y vuelva a soltar el archivo.' AS mensaje
FROM filas f
JOIN plan_indicador i ON i.carga_id = getvariable('carga_id') AND i.plan_id = f.plan_id AND i.indicador_id = f.indicador_id
WHERE f.es_indicador
