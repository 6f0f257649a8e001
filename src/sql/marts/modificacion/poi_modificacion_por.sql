-- título: Modificaciones del POI, por centro de costo
-- grano: el total y cada centro de costo
-- unidades: S/; porcentaje 0 a 100 sin redondear; conteos de AO
-- fórmula: antes + creadas + desactivadas + recibe + cede + trasladado = ahora: lo que hacen sus AO. Creadas y desactivadas: el PIM de esas AO; recibe y cede: lo que sube y lo que baja el PIM de las AO que siguen en el centro; trasladado: AO que cambiaron de centro. Antes + centro recibe + centro cede = ahora: el mismo cambio, en neto. Llega y sale: AO que cambiaron de centro con lo que llevaban; el resto del cambio de un centro es neto y la exportación no dice de qué centro viene ni a cuál va. De fuera (neto) = centro recibe + centro cede del total, que es el cambio del PIM; movido entre centros = en cada UE, lo menor entre lo que unos reciben y lo que otros ceden (de una UE a otra el dinero es de fuera)
-- fuente: poi_modificacion; movido entre centros, en neto: método del tablero
-- parámetros: cargas_, contra_, ejercicio_ := NULL, pliegos_ := NULL, ues_ := NULL, centros_ := NULL
WITH cambios AS MATERIALIZED (
  SELECT
    centro_antes, centro_ahora, ue_id, ejercicio, dentro_antes, dentro_ahora,
    coalesce(sum(pim_antes), 0)::DECIMAL(18, 2) AS antes,
    coalesce(sum(pim_ahora), 0)::DECIMAL(18, 2) AS ahora,
    coalesce(sum(pim_cambio) FILTER (WHERE pim_cambio > 0), 0)::DECIMAL(18, 2) AS sube,
    coalesce(sum(pim_cambio) FILTER (WHERE pim_cambio < 0), 0)::DECIMAL(18, 2) AS baja,
    sum(traslado)::DECIMAL(18, 2) AS traslado,
    count(*) FILTER (WHERE estado = 'creada') AS creadas,
    count(*) FILTER (WHERE estado = 'desactivada') AS desactivadas,
    count(*) FILTER (WHERE estado = 'modificada') AS modificadas,
    count(*) FILTER (WHERE estado = 'reprogramada') AS reprogramadas,
    count(*) FILTER (WHERE estado = 'modificada' AND meta_cambio > 0) AS suben,
    count(*) FILTER (WHERE estado = 'modificada' AND meta_cambio < 0) AS bajan,
    count(*) FILTER (WHERE estado = 'modificada' AND pim_cambio <> 0) AS con_dinero
  FROM poi_modificacion(cargas_, contra_, ejercicio_, pliegos_, ues_, centros_)
  GROUP BY ALL
),
partes AS (
  SELECT
    centro_ahora AS llave, ue_id, ejercicio, 0 AS antes, ahora,
    CASE WHEN centro_antes IS NULL THEN ahora ELSE 0 END AS creadas,
    0 AS desactivadas,
    CASE WHEN centro_antes = centro_ahora THEN sube ELSE 0 END AS recibe,
    CASE WHEN centro_antes = centro_ahora THEN baja ELSE 0 END AS cede,
    CASE WHEN centro_antes <> centro_ahora THEN ahora ELSE 0 END AS trasladado,
    traslado AS llega, 0 AS sale,
    creadas AS ao_creadas,
    0 AS ao_desactivadas,
    modificadas AS ao_modificadas,
    reprogramadas AS ao_reprogramadas,
    suben AS metas_suben,
    bajan AS metas_bajan,
    con_dinero AS ao_con_dinero
  FROM cambios WHERE dentro_ahora
  UNION ALL
  SELECT
    centro_antes, ue_id, ejercicio, antes, 0,
    0,
    CASE WHEN centro_ahora IS NULL THEN -antes ELSE 0 END,
    0, 0,
    CASE WHEN centro_antes <> centro_ahora THEN -antes ELSE 0 END,
    0, -traslado,
    0,
    desactivadas,
    CASE WHEN dentro_ahora THEN 0 ELSE modificadas END,
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
