-- título: Lo que el lector eligió, con los números de cada nombre
-- grano: corte pedido
-- unidades: ninguna
-- fórmula: ninguna; un nombre que no existe no deja pasar ninguna inversión
-- fuente: inversion_nombre
-- parámetros: cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_
WITH elegido AS MATERIALIZED (
  SELECT * FROM inversion_filtro(cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_)
),
pedido AS MATERIALIZED (
  SELECT
    list(n.id) FILTER (n.eje = 'sector') AS sectores, list(n.id) FILTER (n.eje = 'entidad') AS entidades, list(n.id) FILTER (n.eje = 'uei') AS ueis,
    list(n.id) FILTER (n.eje = 'departamento') AS departamentos, list(n.id) FILTER (n.eje = 'tipo') AS tipos, list(n.id) FILTER (n.eje = 'funcion') AS funciones
  FROM inversion_nombre n
  JOIN elegido f ON list_contains(
    CASE n.eje
      WHEN 'sector' THEN f.sectores_f WHEN 'entidad' THEN f.entidades_f WHEN 'uei' THEN f.ueis_f
      WHEN 'departamento' THEN f.departamentos_f WHEN 'tipo' THEN f.tipos_f WHEN 'funcion' THEN f.funciones_f
    END,
    n.llave
  )
)
SELECT
  replace(unnest(f.cortes_f), '-', '')::INTEGER AS corte_id,
  CASE WHEN f.sectores_f IS NOT NULL THEN coalesce(p.sectores, []) END AS sectores,
  CASE WHEN f.entidades_f IS NOT NULL THEN coalesce(p.entidades, []) END AS entidades,
  CASE WHEN f.ueis_f IS NOT NULL THEN coalesce(p.ueis, []) END AS ueis,
  CASE WHEN f.departamentos_f IS NOT NULL THEN coalesce(p.departamentos, []) END AS departamentos,
  CASE WHEN f.tipos_f IS NOT NULL THEN coalesce(p.tipos, []) END AS tipos,
  CASE WHEN f.funciones_f IS NOT NULL THEN coalesce(p.funciones, []) END AS funciones,
  coalesce(f.sectores_f, f.entidades_f, f.ueis_f, f.departamentos_f, f.tipos_f, f.funciones_f) IS NULL AS sin_dimensiones,
  f.cartera_f, f.texto_f, f.cartera_f IS NULL AND f.texto_f IS NULL AS todas
FROM elegido f
CROSS JOIN pedido p
