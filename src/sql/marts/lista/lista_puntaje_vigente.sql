-- título: Puntajes de cada inversión de una lista
-- grano: lista × CUI × criterio
-- unidades: parte del peso, de 0 a 1
-- fórmula: los de la última entrega que trae puntajes de la lista; el anotado en Timón gana al del archivo
-- fuente: E1.2.2, E1.2.3 y E1.2.4 del manual; plantilla de Timón; registro de anotaciones
WITH cargados AS (
  SELECT p.*
  FROM lista_puntaje p
  JOIN (
    SELECT x.lista_id, arg_min(x.carga_id, c.orden) AS carga_id FROM lista_puntaje x JOIN inversion_carga c USING (carga_id) GROUP BY x.lista_id
  ) u USING (lista_id, carga_id)
),
anotados AS (
  SELECT
    split_part(llave, '|', 1) AS lista_id, split_part(llave, '|', 2) AS cui, split_part(llave, '|', 3) AS criterio_id,
    map_from_entries(list({'k': campo, 'v': valor})) AS campos, max({'cuando': cuando, 'quien': quien}) AS ultimo
  FROM registro_vigente
  WHERE tipo = 'lista_puntaje'
  GROUP BY llave
),
unidos AS (
  SELECT
    coalesce(p.lista_id, a.lista_id) AS lista_id, coalesce(p.cui, a.cui) AS cui, coalesce(p.criterio_id, a.criterio_id) AS criterio_id,
    coalesce(CASE WHEN try_cast(a.campos['puntaje'] AS DOUBLE) BETWEEN 0 AND 1 THEN try_cast(a.campos['puntaje'] AS DOUBLE) END, p.puntaje::DOUBLE) AS puntaje,
    p.puntaje::DOUBLE AS puntaje_archivo, coalesce(a.campos['sustento'], p.sustento) AS sustento,
    a.ultimo.cuando AS anotado_en, a.ultimo.quien AS anotado_por
  FROM cargados p
  FULL JOIN anotados a ON a.lista_id = p.lista_id AND a.cui = p.cui AND a.criterio_id = p.criterio_id
)
SELECT * FROM unidos WHERE puntaje IS NOT NULL
