-- título: Listas priorizadas
-- grano: lista
-- unidades: conteos; S/
-- fórmula: los datos de la última entrega que trae la lista; sus inversiones, las de lista_inversion_vigente. Una lista sin ficha propia se llama por su código
-- fuente: PMI, IMIAPP y Obras por Impuestos (E1.2.2, E1.2.3, E1.2.4); plantilla de Timón
WITH fichas AS (
  SELECT l.*, row_number() OVER (PARTITION BY l.lista_id ORDER BY c.orden) AS puesto, c.demostracion
  FROM lista l
  JOIN inversion_carga c USING (carga_id)
),
contadas AS (
  SELECT lista_id, count(*)::INTEGER AS inversiones, sum(monto) AS monto FROM lista_inversion_vigente GROUP BY lista_id
)
SELECT
  coalesce(f.lista_id, c.lista_id) AS lista_id, f.tipo, coalesce(f.nombre, c.lista_id) AS nombre, f.desde, f.hasta, f.resolucion, f.aprobada_en, f.anterior,
  coalesce(c.inversiones, 0) AS inversiones, c.monto, coalesce(f.demostracion, false) AS demostracion
FROM (SELECT * FROM fichas WHERE puesto = 1) f
FULL JOIN contadas c ON c.lista_id = f.lista_id
