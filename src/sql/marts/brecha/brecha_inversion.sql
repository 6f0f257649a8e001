-- título: Qué inversión cierra qué, y cuándo
-- grano: CUI × indicador
-- unidades: unidades del indicador; años
-- fórmula: brecha_fecha, con su nombre, sus lugares y sus alertas
-- fuente: brecha_fecha
-- parámetros: corte_
WITH lugares AS (
  SELECT map(list(id), list(nombre)) AS nombres FROM inversion_nombre WHERE eje = 'departamento'
)
SELECT
  b.brecha_id, b.cui, x.nombre, b.* EXCLUDE (brecha_id, cui, n),
  coalesce(list_transform(list_filter(i.departamentos, lambda d: d > 0), lambda d: m.nombres[d]), []) AS departamentos,
  coalesce(k.codigos, []) AS codigos
FROM brecha_fecha(corte_) b
CROSS JOIN lugares m
LEFT JOIN inversion_ficha_corte i ON i.n = b.n
LEFT JOIN inversion x ON x.rowid = i.fila
LEFT JOIN inversion_alerta_corte k ON k.n = b.n
