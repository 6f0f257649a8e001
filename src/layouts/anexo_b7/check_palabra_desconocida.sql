SELECT fila, 'Sentido Esperado' AS columna, sentido AS valor, 'Solo se admite: ascendente, descendente, no definido (máximo o mínimo). Corrija el archivo.' AS mensaje
FROM filas
WHERE NOT sentido_legible(sentido)
UNION ALL
SELECT fila, 'Tipo de Agregación', agregacion, 'Solo se admite: agregable o no agregable. Corrija el archivo.'
FROM filas
WHERE agregacion IS NOT NULL AND agregacion_plan(agregacion) IS NULL
