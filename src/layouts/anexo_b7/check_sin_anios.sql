SELECT
  fila, 'Logro Esperado' AS columna, NULL AS valor,
  'Ningún año tiene logro esperado y el título no dice el periodo del plan: no se sabe qué años abarca. Complételo (por ejemplo, «PERIODO: 2024-2028») y vuelva a soltar el archivo.' AS mensaje
FROM filas
WHERE desde IS NULL OR hasta IS NULL
UNION ALL
SELECT
  fila, 'Valores Obtenidos', coalesce(anual_unico, semestre_unico)::VARCHAR,
  'No se sabe de qué año es este valor: falta el renglón «AÑO: 2025» encima del encabezado. Póngalo y vuelva a soltar el archivo.'
FROM filas
WHERE anio_unico IS NULL AND (anual_unico IS NOT NULL OR semestre_unico IS NOT NULL)
