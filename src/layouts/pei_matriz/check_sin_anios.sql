SELECT
  fila, 'Años' AS columna, NULL AS valor,
  'Ninguna columna de año (2025, 2026…) tiene valores: no se sabe qué años abarca el plan. Complete los logros esperados y vuelva a soltar el archivo.' AS mensaje
FROM filas
WHERE desde IS NULL
