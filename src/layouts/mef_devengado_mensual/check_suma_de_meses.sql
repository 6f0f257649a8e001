-- The twelve months of a row must add up to its annual devengado, to the céntimo.
WITH filas AS (
  SELECT fila, devengado_anual, list_sum([devengado_01, devengado_02, devengado_03, devengado_04, devengado_05, devengado_06, devengado_07, devengado_08, devengado_09, devengado_10, devengado_11, devengado_12]) AS suma
  FROM candidato
)
SELECT
  fila,
  'MONTO_DEVENGADO_ANUAL' AS columna,
  devengado_anual::VARCHAR AS valor,
  'Los doce meses suman ' || format('{:,.2f}', suma::DOUBLE) || ' y el devengado anual dice ' || format('{:,.2f}', devengado_anual::DOUBLE)
    || '. Descargue de nuevo el archivo del MEF, o acepte cargar sin esta fila (queda en Rechazados).' AS mensaje
FROM filas
WHERE abs(suma - devengado_anual) > 0.01
