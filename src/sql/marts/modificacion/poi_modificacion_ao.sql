-- título: Actividades operativas que cambiaron, con la clasificación de quien las revisa
-- grano: actividad operativa que cambió
-- unidades: meta en la unidad de medida de la AO; dinero en S/
-- fórmula: las de poi_modificacion que no están igual. Caso, documento y fecha son los que alguien anotó en Timón para esa AO y esa comparación (de lo inicial a lo vigente, en cualquier corte): la exportación no los trae
-- fuente: poi_modificacion; registro de anotaciones; Manual MGPP-E1, ficha E1.2.7, casos 6.3.1, 6.3.2 y 6.3.3
-- parámetros: cargas_, contra_, ejercicio_ := NULL, pliegos_ := NULL, ues_ := NULL, centros_ := NULL
WITH anotado AS (
  SELECT
    llave,
    max(valor) FILTER (WHERE campo = 'caso') AS caso,
    max(valor) FILTER (WHERE campo = 'documento') AS documento,
    max(valor) FILTER (WHERE campo = 'fecha') AS fecha
  FROM registro_vigente
  WHERE tipo = 'poi_modificacion'
  GROUP BY llave
)
SELECT
  c.ejercicio, c.clave, c.nombre, c.ue_id, c.unidad_medida, c.estado,
  c.centro_costo_llave, c.centro_costo_id, c.centro_costo, c.sigla,
  c.centro_antes <> c.centro_ahora AS cambia_centro,
  c.centro_antes, c.centro_antes_nombre, c.centro_antes_sigla, c.centro_ahora,
  c.carga_antes, c.carga_ahora, c.anotacion,
  c.inicial, c.meta_antes, c.meta_ahora, c.meta_cambio, c.pim_antes, c.pim_ahora, c.pim_cambio,
  avance(c.meta_cambio, c.meta_antes) AS meta_cambio_relativo,
  a.caso, a.documento, a.fecha
FROM (
  SELECT
    *,
    concat_ws('|', ejercicio, carga_antes, CASE WHEN carga_antes = 'inicial' THEN 'vigente' ELSE carga_ahora END, clave) AS anotacion
  FROM poi_modificacion(cargas_, contra_, ejercicio_, pliegos_, ues_, centros_)
) c
LEFT JOIN anotado a ON a.llave = c.anotacion
WHERE c.estado <> 'igual'
