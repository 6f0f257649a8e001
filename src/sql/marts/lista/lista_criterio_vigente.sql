-- título: Criterios de cada lista, con su peso
-- grano: lista × criterio
-- unidades: peso en puntos; parte del peso total entre 0 y 1
-- fórmula: los de la última entrega que trae criterios de la lista; el peso anotado en Timón gana al del archivo. Parte = peso / suma de pesos de la lista
-- fuente: E1.2.2, E1.2.3 y E1.2.4 del manual; plantilla de Timón; registro de anotaciones
WITH cargados AS (
  SELECT k.*
  FROM lista_criterio k
  JOIN (
    SELECT x.lista_id, arg_min(x.carga_id, c.orden) AS carga_id FROM lista_criterio x JOIN inversion_carga c USING (carga_id) GROUP BY x.lista_id
  ) u USING (lista_id, carga_id)
),
anotados AS (
  SELECT
    split_part(llave, '|', 1) AS lista_id, split_part(llave, '|', 2) AS criterio_id,
    map_from_entries(list({'k': campo, 'v': valor})) AS campos, max({'cuando': cuando, 'quien': quien}) AS ultimo
  FROM registro_vigente
  WHERE tipo = 'lista_criterio'
  GROUP BY llave
),
unidos AS (
  SELECT
    coalesce(k.lista_id, a.lista_id) AS lista_id, coalesce(k.criterio_id, a.criterio_id) AS criterio_id,
    coalesce(a.campos['criterio'], k.criterio) AS criterio,
    coalesce(CASE WHEN try_cast(a.campos['peso'] AS DOUBLE) >= 0 THEN try_cast(a.campos['peso'] AS DOUBLE) END, k.peso::DOUBLE) AS peso,
    k.peso::DOUBLE AS peso_archivo, coalesce(a.campos['explicacion'], k.explicacion) AS explicacion,
    a.ultimo.cuando AS anotado_en, a.ultimo.quien AS anotado_por
  FROM cargados k
  FULL JOIN anotados a ON a.lista_id = k.lista_id AND a.criterio_id = k.criterio_id
)
SELECT *, peso / nullif(sum(peso) OVER (PARTITION BY lista_id), 0) AS parte
FROM unidos
WHERE criterio IS NOT NULL AND peso IS NOT NULL
