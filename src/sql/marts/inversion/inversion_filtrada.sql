-- título: Inversiones que cumplen los filtros
-- grano: corte pedido × CUI
-- unidades: las de inversion_ficha_corte
-- fórmula: ninguna; una lista vacía es «todos»; una inversión en varios departamentos está en cada uno. Cartera: las de la lista priorizada elegida. El texto se busca en CUI, nombre, pliego y UEI
-- fuente: inversion_ficha_corte
-- parámetros: cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_
WITH elegido AS MATERIALIZED (
  SELECT * FROM inversion_filtro(cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_)
),
pedido AS MATERIALIZED (
  SELECT n.eje, list(n.id) AS ids
  FROM inversion_nombre n
  JOIN elegido f ON list_contains(
    CASE n.eje
      WHEN 'sector' THEN f.sectores_f WHEN 'entidad' THEN f.entidades_f WHEN 'uei' THEN f.ueis_f
      WHEN 'departamento' THEN f.departamentos_f WHEN 'tipo' THEN f.tipos_f WHEN 'funcion' THEN f.funciones_f
    END,
    n.llave
  )
  GROUP BY n.eje
),
filtro AS MATERIALIZED (
  SELECT
    unnest(f.cortes_f) AS corte,
    CASE WHEN f.sectores_f IS NOT NULL THEN coalesce((SELECT ids FROM pedido WHERE eje = 'sector'), []) END AS sectores,
    CASE WHEN f.entidades_f IS NOT NULL THEN coalesce((SELECT ids FROM pedido WHERE eje = 'entidad'), []) END AS entidades,
    CASE WHEN f.ueis_f IS NOT NULL THEN coalesce((SELECT ids FROM pedido WHERE eje = 'uei'), []) END AS ueis,
    CASE WHEN f.departamentos_f IS NOT NULL THEN coalesce((SELECT ids FROM pedido WHERE eje = 'departamento'), []) END AS departamentos,
    CASE WHEN f.tipos_f IS NOT NULL THEN coalesce((SELECT ids FROM pedido WHERE eje = 'tipo'), []) END AS tipos,
    CASE WHEN f.funciones_f IS NOT NULL THEN coalesce((SELECT ids FROM pedido WHERE eje = 'funcion'), []) END AS funciones,
    f.cartera_f, f.texto_f
  FROM elegido f
)
SELECT i.*
FROM inversion_ficha_corte i
JOIN filtro f ON i.corte = f.corte
WHERE (f.sectores IS NULL OR list_contains(f.sectores, i.sector_id))
  AND (f.entidades IS NULL OR list_contains(f.entidades, i.entidad_id))
  AND (f.ueis IS NULL OR list_contains(f.ueis, i.uei_id))
  AND (f.departamentos IS NULL OR list_has_any(f.departamentos, i.departamentos))
  AND (f.tipos IS NULL OR list_contains(f.tipos, i.tipo_id))
  AND (f.funciones IS NULL OR list_contains(f.funciones, i.funcion_id))
  AND (f.cartera_f IS NULL OR i.cui IN (SELECT v.cui FROM lista_inversion_vigente v JOIN elegido e ON v.lista_id = e.cartera_f))
  AND (f.texto_f IS NULL OR i.cui_n IN (SELECT b.cui_n FROM inversion_busqueda b JOIN elegido e ON contains(b.texto, e.texto_f)))
