-- A row whose PIM is not its PIA plus its modifications was changed by hand or cut: no amount of it can be trusted.
SELECT
  fila,
  'mto_pim' AS columna,
  pim::VARCHAR AS valor,
  'El PIA (' || format('{:,.2f}', pia::DOUBLE) || ') más las modificaciones (' || format('{:,.2f}', modificaciones::DOUBLE) || ') no da el PIM (' || format('{:,.2f}', pim::DOUBLE)
    || '). Vuelva a exportar el reporte del SIAF, o acepte cargar sin esta fila (queda en Rechazados).' AS mensaje
FROM candidato
WHERE pia + modificaciones <> pim
