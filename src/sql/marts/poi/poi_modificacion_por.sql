-- título: Modificaciones del POI entre dos cortes, por centro de costo
-- grano: el total y cada centro de costo
-- unidades: S/; conteos de AO
-- fórmula: antes + creadas + desactivadas + recibe + cede + trasladado = ahora. Creadas y desactivadas: el PIM de esas AO; recibe y cede: lo que sube y lo que baja el PIM de las AO que siguen en el centro; trasladado: AO que cambiaron de centro. El cambio total es la diferencia del PIM de los dos cortes
-- fuente: poi_modificacion
-- parámetros: cargas_, contra_
WITH cambios AS (
  SELECT * FROM poi_modificacion(cargas_, contra_)
),
partes AS (
  SELECT
    centro_ahora AS llave, ejercicio, 0 AS antes, coalesce(pim_ahora, 0) AS ahora,
    CASE WHEN estado = 'creada' THEN coalesce(pim_ahora, 0) ELSE 0 END AS creadas,
    0 AS desactivadas,
    CASE WHEN centro_antes = centro_ahora THEN greatest(coalesce(pim_cambio, 0), 0) ELSE 0 END AS recibe,
    CASE WHEN centro_antes = centro_ahora THEN least(coalesce(pim_cambio, 0), 0) ELSE 0 END AS cede,
    CASE WHEN centro_antes <> centro_ahora THEN coalesce(pim_ahora, 0) ELSE 0 END AS trasladado,
    (estado = 'creada')::INTEGER AS ao_creadas,
    0 AS ao_desactivadas,
    (estado = 'modificada' AND meta_cambio > 0)::INTEGER AS metas_suben,
    (estado = 'modificada' AND meta_cambio < 0)::INTEGER AS metas_bajan,
    (estado = 'modificada' AND pim_cambio IS NOT NULL AND pim_cambio <> 0)::INTEGER AS ao_con_dinero
  FROM cambios WHERE centro_ahora IS NOT NULL
  UNION ALL
  SELECT
    centro_antes, ejercicio, coalesce(pim_antes, 0), 0,
    0,
    CASE WHEN estado = 'desactivada' THEN -coalesce(pim_antes, 0) ELSE 0 END,
    0, 0,
    CASE WHEN centro_antes <> centro_ahora THEN -coalesce(pim_antes, 0) ELSE 0 END,
    0,
    (estado = 'desactivada')::INTEGER,
    0, 0, 0
  FROM cambios WHERE centro_antes IS NOT NULL
),
grupos AS (
  SELECT
    CASE WHEN grouping(llave) = 1 THEN 'total' ELSE 'centro_costo' END AS eje,
    coalesce(llave, 'total') AS llave,
    max(ejercicio) AS ejercicio,
    sum(antes)::DECIMAL(18, 2) AS pim_antes,
    sum(creadas)::DECIMAL(18, 2) AS creadas,
    sum(desactivadas)::DECIMAL(18, 2) AS desactivadas,
    sum(recibe)::DECIMAL(18, 2) AS recibe,
    sum(cede)::DECIMAL(18, 2) AS cede,
    sum(trasladado)::DECIMAL(18, 2) AS trasladado,
    sum(ahora)::DECIMAL(18, 2) AS pim_ahora,
    (sum(ahora) - sum(antes))::DECIMAL(18, 2) AS pim_cambio,
    sum(ao_creadas)::INTEGER AS ao_creadas,
    sum(ao_desactivadas)::INTEGER AS ao_desactivadas,
    sum(metas_suben)::INTEGER AS metas_suben,
    sum(metas_bajan)::INTEGER AS metas_bajan,
    sum(ao_con_dinero)::INTEGER AS ao_con_dinero
  FROM partes
  GROUP BY GROUPING SETS ((llave), ())
)
SELECT
  coalesce(n.clave, g.llave) AS clave,
  CASE WHEN g.eje = 'total' THEN 'Total' ELSE coalesce(n.nombre, g.llave) END AS nombre,
  n.sigla,
  g.* EXCLUDE (ejercicio)
FROM grupos g
LEFT JOIN poi_nombre n ON n.eje = g.eje AND n.ejercicio = g.ejercicio AND n.llave = g.llave
WHERE g.pim_antes IS NOT NULL
