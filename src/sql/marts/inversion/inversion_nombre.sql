-- título: Sectores, entidades, UEI, departamentos, tipos, funciones y situaciones de las inversiones
-- grano: eje × número
-- unidades: ninguna; el número 0 es «sin dato»
-- fórmula: ninguna; la llave es el nombre en mayúsculas y sin acentos
-- fuente: inversion_rotulo
-- materializa: sí
SELECT DISTINCT eje, id, llave, nombre FROM inversion_rotulo
UNION ALL
SELECT eje, 0, 's/d', nombre
FROM (VALUES
  ('sector', 'sin sector'), ('entidad', 'sin pliego'), ('uei', 'sin UEI'), ('tipo', 'sin tipo'), ('funcion', 'sin función'),
  ('situacion', 'sin situación'), ('departamento', 'sin departamento')
) t(eje, nombre)
