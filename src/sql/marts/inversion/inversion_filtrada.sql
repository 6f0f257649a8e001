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
),
filtro AS MATERIALIZED (
  SELECT
    replace(unnest(f.cortes_f), '-', '')::INTEGER AS corte_id,
    CASE WHEN f.sectores_f IS NOT NULL THEN coalesce(p.sectores, []) END AS sectores,
    CASE WHEN f.entidades_f IS NOT NULL THEN coalesce(p.entidades, []) END AS entidades,
    CASE WHEN f.ueis_f IS NOT NULL THEN coalesce(p.ueis, []) END AS ueis,
    CASE WHEN f.departamentos_f IS NOT NULL THEN coalesce(p.departamentos, []) END AS departamentos,
    CASE WHEN f.tipos_f IS NOT NULL THEN coalesce(p.tipos, []) END AS tipos,
    CASE WHEN f.funciones_f IS NOT NULL THEN coalesce(p.funciones, []) END AS funciones,
    f.cartera_f IS NULL AND f.texto_f IS NULL AS todas
  FROM elegido f
  CROSS JOIN pedido p
)
SELECT i.*
FROM inversion_ficha_corte i
JOIN filtro f ON i.corte_id = f.corte_id
WHERE (f.sectores IS NULL OR list_contains(f.sectores, i.sector_id))
  AND (f.entidades IS NULL OR list_contains(f.entidades, i.entidad_id))
  AND (f.ueis IS NULL OR list_contains(f.ueis, i.uei_id))
  AND (f.departamentos IS NULL OR list_has_any(f.departamentos, i.departamentos))
  AND (f.tipos IS NULL OR list_contains(f.tipos, i.tipo_id))
  AND (f.funciones IS NULL OR list_contains(f.funciones, i.funcion_id))
  AND (f.todas OR i.cui_n IN (
    SELECT b.cui_n
    FROM inversion_busqueda b
    JOIN elegido e ON (e.cartera_f IS NOT NULL OR e.texto_f IS NOT NULL) AND (e.texto_f IS NULL OR contains(b.texto, e.texto_f))
    LEFT JOIN lista_inversion_vigente v ON v.lista_id = e.cartera_f AND v.cui = b.cui
    WHERE e.cartera_f IS NULL OR v.cui IS NOT NULL
  ))
