-- título: Modificaciones del POI, por centro de costo
-- grano: el total y cada centro de costo
-- unidades: S/; porcentaje 0 a 100 sin redondear; conteos de AO
-- fórmula: antes + creadas + desactivadas + recibe + cede + trasladado = ahora: lo que hacen sus AO. Creadas y desactivadas: el PIM de esas AO; recibe y cede: lo que sube y lo que baja el PIM de las AO que siguen en el centro; trasladado: AO que cambiaron de centro. Antes + centro recibe + centro cede = ahora: el mismo cambio, en neto. Llega y sale: AO que cambiaron de centro con lo que llevaban; el resto del cambio de un centro es neto y la exportación no dice de qué centro viene ni a cuál va. De fuera (neto) = centro recibe + centro cede del total, que es el cambio del PIM; movido entre centros = en cada UE, lo menor entre lo que unos reciben y lo que otros ceden (de una UE a otra el dinero es de fuera)
-- fuente: poi_modificacion; movido entre centros, en neto: método del tablero
-- parámetros: cargas_, contra_, ejercicio_ := NULL, pliegos_ := NULL, ues_ := NULL, centros_ := NULL
WITH cambios AS (
  SELECT * FROM poi_modificacion(cargas_, contra_, ejercicio_, pliegos_, ues_, centros_)
),
partes AS (
  SELECT
    centro_ahora AS llave, ue_id, ejercicio, 0 AS antes, coalesce(pim_ahora, 0) AS ahora,
    CASE WHEN estado = 'creada' THEN coalesce(pim_ahora, 0) ELSE 0 END AS creadas,
    0 AS desactivadas,
    CASE WHEN centro_antes = centro_ahora THEN greatest(coalesce(pim_cambio, 0), 0) ELSE 0 END AS recibe,
    CASE WHEN centro_antes = centro_ahora THEN least(coalesce(pim_cambio, 0), 0) ELSE 0 END AS cede,
    CASE WHEN centro_antes <> centro_ahora THEN coalesce(pim_ahora, 0) ELSE 0 END AS trasladado,
    traslado AS llega, 0 AS sale,
    (estado = 'creada')::INTEGER AS ao_creadas,
    0 AS ao_desactivadas,
    (estado = 'modificada')::INTEGER AS ao_modificadas,
    (estado = 'reprogramada')::INTEGER AS ao_reprogramadas,
    (estado = 'modificada' AND meta_cambio > 0)::INTEGER AS metas_suben,
    (estado = 'modificada' AND meta_cambio < 0)::INTEGER AS metas_bajan,
    (estado = 'modificada' AND pim_cambio IS NOT NULL AND pim_cambio <> 0)::INTEGER AS ao_con_dinero
  FROM cambios WHERE dentro_ahora
  UNION ALL
  SELECT
    centro_antes, ue_id, ejercicio, coalesce(pim_antes, 0), 0,
    0,
    CASE WHEN estado = 'desactivada' THEN -coalesce(pim_antes, 0) ELSE 0 END,
    0, 0,
    CASE WHEN centro_antes <> centro_ahora THEN -coalesce(pim_antes, 0) ELSE 0 END,
    0, -traslado,
    0,
    (estado = 'desactivada')::INTEGER,
    (estado = 'modificada' AND NOT dentro_ahora)::INTEGER,
    0, 0, 0, 0
  FROM cambios WHERE dentro_antes
),
grupos AS (
  SELECT
    CASE WHEN grouping(llave) = 1 THEN 'total' ELSE 'centro_costo' END AS eje,
    coalesce(llave, 'total') AS llave,
    ue_id,
    max(ejercicio) AS ejercicio,
    sum(antes)::DECIMAL(18, 2) AS pim_antes,
    sum(creadas)::DECIMAL(18, 2) AS creadas,
    sum(desactivadas)::DECIMAL(18, 2) AS desactivadas,
    sum(recibe)::DECIMAL(18, 2) AS recibe,
    sum(cede)::DECIMAL(18, 2) AS cede,
    sum(trasladado)::DECIMAL(18, 2) AS trasladado,
    sum(llega)::DECIMAL(18, 2) AS llega,
    sum(sale)::DECIMAL(18, 2) AS sale,
    sum(ahora)::DECIMAL(18, 2) AS pim_ahora,
    (sum(ahora) - sum(antes))::DECIMAL(18, 2) AS pim_cambio,
    (sum(ahora) - sum(antes) - sum(llega) - sum(sale))::DECIMAL(18, 2) AS neto,
    sum(ao_creadas)::INTEGER AS ao_creadas,
    sum(ao_desactivadas)::INTEGER AS ao_desactivadas,
    sum(ao_modificadas)::INTEGER AS ao_modificadas,
    sum(ao_reprogramadas)::INTEGER AS ao_reprogramadas,
    sum(metas_suben)::INTEGER AS metas_suben,
    sum(metas_bajan)::INTEGER AS metas_bajan,
    sum(ao_con_dinero)::INTEGER AS ao_con_dinero
  FROM partes
  GROUP BY GROUPING SETS ((llave, ue_id), ())
),
flujos AS (
  SELECT
    *,
    CASE WHEN eje = 'total' THEN sum(centro_recibe) FILTER (WHERE eje <> 'total') OVER () ELSE centro_recibe END::DECIMAL(18, 2) AS recibido,
    CASE WHEN eje = 'total' THEN sum(centro_cede) FILTER (WHERE eje <> 'total') OVER () ELSE centro_cede END::DECIMAL(18, 2) AS cedido
  FROM (SELECT *, llega + greatest(neto, 0) AS centro_recibe, sale + least(neto, 0) AS centro_cede FROM grupos)
),
movidos AS (
  SELECT sum(movido)::DECIMAL(18, 2) AS movido
  FROM (SELECT least(sum(recibido), -sum(cedido)) AS movido FROM flujos WHERE eje <> 'total' GROUP BY ue_id)
)
SELECT
  coalesce(n.clave, g.llave) AS clave,
  CASE WHEN g.eje = 'total' THEN 'Total' ELSE coalesce(n.nombre, g.llave) END AS nombre,
  n.sigla,
  g.* EXCLUDE (ejercicio, ue_id, neto, centro_recibe, centro_cede, recibido, cedido),
  g.recibido AS centro_recibe,
  g.cedido AS centro_cede,
  CASE WHEN g.eje = 'total' THEN m.movido END AS movido,
  avance(g.pim_cambio, g.pim_antes) AS cambio_relativo,
  (g.pim_antes + g.recibido + g.cedido - g.pim_ahora)::DECIMAL(18, 2) AS descuadre
FROM flujos g
CROSS JOIN movidos m
LEFT JOIN poi_nombre n ON n.eje = g.eje AND n.ejercicio = g.ejercicio AND n.llave = g.llave
WHERE g.pim_antes IS NOT NULL
