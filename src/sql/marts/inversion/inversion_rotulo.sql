-- título: Cómo está escrito cada sector, entidad, UEI, departamento, tipo, función y situación
-- grano: eje × texto de los archivos
-- unidades: ninguna
-- fórmula: los que solo difieren en acentos, mayúsculas o espacios son uno; se muestra el que lleva acentos o minúsculas. El número sigue el orden alfabético
-- fuente: MEF, DETALLE_INVERSIONES y Banco de Inversiones; plantilla de Timón
-- materializa: sí
WITH crudos AS (
  SELECT DISTINCT 'sector' AS eje, sector AS crudo FROM inversion
  UNION ALL SELECT DISTINCT 'entidad', entidad FROM inversion
  UNION ALL SELECT DISTINCT 'uei', uei FROM inversion
  UNION ALL SELECT DISTINCT 'tipo', tipo FROM inversion
  UNION ALL SELECT DISTINCT 'funcion', funcion FROM inversion
  UNION ALL SELECT DISTINCT 'situacion', situacion FROM inversion
  UNION ALL (SELECT 'departamento', departamento FROM inversion_lugar UNION SELECT 'departamento', departamento_de(ubigeo) FROM inversion_lugar WHERE departamento IS NULL)
),
llaves AS (
  SELECT eje, crudo, sin_marcas(crudo) AS llave FROM crudos WHERE crudo IS NOT NULL
)
SELECT
  eje, crudo, llave,
  (dense_rank() OVER (PARTITION BY eje ORDER BY llave))::INTEGER AS id,
  max(crudo) OVER (PARTITION BY eje, llave) AS nombre
FROM llaves
