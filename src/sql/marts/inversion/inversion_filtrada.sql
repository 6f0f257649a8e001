-- título: Inversiones que cumplen los filtros
-- grano: corte pedido × CUI
-- unidades: las de inversion_ficha_corte
-- fórmula: ninguna; una lista vacía es «todos»; una inversión en varios departamentos está en cada uno. Cartera: las de la lista priorizada elegida. El texto se busca en CUI, nombre, pliego y UEI
-- fuente: inversion_ficha_corte
-- parámetros: cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_
WITH pedido AS MATERIALIZED (
  SELECT * FROM inversion_pedido(cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_)
)
SELECT i.*
FROM inversion_ficha_corte i
JOIN (SELECT corte_id, sin_dimensiones, todas FROM pedido) f ON i.corte_id = f.corte_id
WHERE (f.sin_dimensiones OR i.combo_n IN (
    SELECT c.combo_n
    FROM inversion_combo c
    JOIN (SELECT DISTINCT * EXCLUDE (corte_id) FROM pedido WHERE NOT sin_dimensiones) e
      ON en_lista(e.sectores, c.sector_id) AND en_lista(e.entidades, c.entidad_id) AND en_lista(e.ueis, c.uei_id)
      AND en_lista(e.tipos, c.tipo_id) AND en_lista(e.funciones, c.funcion_id) AND (e.departamentos IS NULL OR list_has_any(e.departamentos, c.departamentos))
  ))
  AND (f.todas OR i.cui_n IN (
    SELECT b.cui_n
    FROM inversion_busqueda b
    JOIN (SELECT DISTINCT cartera_f, texto_f FROM pedido WHERE NOT todas) e ON e.texto_f IS NULL OR contains(b.texto, e.texto_f)
    LEFT JOIN lista_inversion_vigente v ON v.lista_id = e.cartera_f AND v.cui = b.cui
    WHERE e.cartera_f IS NULL OR v.cui IS NOT NULL
  ))
