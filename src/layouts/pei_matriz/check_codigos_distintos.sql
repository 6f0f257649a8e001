SELECT
  fila, 'COD_IND' AS columna, cod_ind AS valor,
  'El código del indicador es de ' || ind_objetivo || ' y su fila es de ' || objetivo_id || ': no se sabe a cuál pertenece. Corrija uno de los dos y vuelva a soltar el archivo.' AS mensaje
FROM filas
WHERE ind_objetivo <> objetivo_id AND (aei_id IS NOT NULL OR cod_aei IS NULL AND aei IS NULL)
