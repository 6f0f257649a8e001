-- título: Cuántas inversiones tiene cada alerta
-- grano: corte pedido × alerta, la tenga alguna o no
-- unidades: conteos; S/
-- fórmula: inversiones que la tienen y lo que les falta devengar
-- fuente: inversion_alerta_pieza o, si se busca un texto o una cartera, inversion_alerta
-- parámetros: piezas_, cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_
WITH pedido AS MATERIALIZED (
  SELECT * FROM inversion_pedido(cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_)
),
combos AS MATERIALIZED (
  SELECT c.*
  FROM inversion_combo c
  JOIN (SELECT DISTINCT * EXCLUDE (corte_id) FROM pedido) e
    ON en_lista(e.sectores, c.sector_id) AND en_lista(e.entidades, c.entidad_id) AND en_lista(e.ueis, c.uei_id)
    AND en_lista(e.tipos, c.tipo_id) AND en_lista(e.funciones, c.funcion_id) AND (e.departamentos IS NULL OR list_has_any(e.departamentos, c.departamentos))
),
contadas AS (
  SELECT p.corte_id, p.orden, p.inversiones, p.por_devengar
  FROM inversion_alerta_pieza p
  JOIN pedido f ON f.corte_id = p.corte_id
  SEMI JOIN combos c ON c.combo_n = p.combo_n
  WHERE piezas_
  UNION ALL
  SELECT i.corte_id, a.orden, 1, i.por_devengar
  FROM inversion_alerta a
  JOIN inversion_ficha_corte i USING (n)
  JOIN pedido f ON f.corte_id = i.corte_id
  SEMI JOIN combos c ON c.combo_n = i.combo_n
  WHERE NOT piezas_ AND (f.todas OR i.cui_n IN (
    SELECT b.cui_n
    FROM inversion_busqueda b
    JOIN (SELECT DISTINCT cartera_f, texto_f FROM pedido WHERE NOT todas) e ON e.texto_f IS NULL OR contains(b.texto, e.texto_f)
    LEFT JOIN lista_inversion_vigente v ON v.lista_id = e.cartera_f AND v.cui = b.cui
    WHERE e.cartera_f IS NULL OR v.cui IS NOT NULL
  ))
),
sumas AS (
  SELECT corte_id, orden, sum(inversiones)::INTEGER AS inversiones, sum(por_devengar) AS por_devengar FROM contadas GROUP BY ALL
)
SELECT
  k.corte, c.alerta, c.orden, c.gravedad, coalesce(t.inversiones, 0) AS inversiones, coalesce(t.por_devengar, 0) AS por_devengar
FROM inversion_alerta_catalogo c
CROSS JOIN (SELECT k.corte, f.corte_id FROM pedido f JOIN inversion_corte k ON k.anio * 100 + k.mes = f.corte_id) k
LEFT JOIN sumas t ON t.corte_id = k.corte_id AND t.orden = c.orden
