-- título: Modificaciones del POI, mes por mes
-- grano: eje (total, centro de costo, AO que cambió) × grupo (de la AO: ejercicio/UE/código) × mes; el mes 0 es «sin mes»
-- unidades: dinero en S/; meta en la unidad de medida de la AO, nunca sumada entre AO; conteos de AO
-- fórmula: cambio del mes = ahora − antes. «Sin mes» = el total anual que trae la exportación menos la suma de sus meses: con él, los meses suman exactamente el cambio del PIM y, en cada AO, el de la meta anual; es cero salvo en las AO cuyo total no es la suma (Acumulado = NO) o no trae sus meses. Metas que suben y que bajan: AO modificadas o reprogramadas cuya meta del mes cambia
-- fuente: poi_modificacion
-- parámetros: cargas_, contra_, ejercicio_ := NULL, pliegos_ := NULL, ues_ := NULL, centros_ := NULL
WITH cambios AS MATERIALIZED (
  SELECT
    c.ejercicio || '/' || c.ue_id || '/' || c.clave AS clave, c.estado, c.centro_antes, c.centro_ahora, c.dentro_antes, c.dentro_ahora,
    c.meta_antes, c.meta_ahora, c.pim_antes, c.pim_ahora, c.f_meses_antes, c.f_meses_ahora, c.fn_meses_antes, c.fn_meses_ahora
  FROM poi_modificacion(cargas_, contra_, ejercicio_, pliegos_, ues_, centros_) c
),
meses AS (
  SELECT
    clave, estado, centro_antes, centro_ahora, dentro_antes, dentro_ahora,
    unnest(range(1, 13))::INTEGER AS mes,
    unnest(f_meses_antes)::DECIMAL(18, 4) AS meta_antes,
    unnest(f_meses_ahora)::DECIMAL(18, 4) AS meta_ahora,
    unnest(fn_meses_antes)::DECIMAL(18, 2) AS fn_antes,
    unnest(fn_meses_ahora)::DECIMAL(18, 2) AS fn_ahora
  FROM cambios
  UNION ALL
  SELECT
    clave, estado, centro_antes, centro_ahora, dentro_antes, dentro_ahora,
    0,
    diferencia(meta_antes, list_sum(f_meses_antes)),
    diferencia(meta_ahora, list_sum(f_meses_ahora)),
    diferencia(pim_antes, list_sum(fn_meses_antes)),
    diferencia(pim_ahora, list_sum(fn_meses_ahora))
  FROM cambios
),
partes AS (
  SELECT
    centro_ahora AS llave, mes, 0 AS antes, coalesce(fn_ahora, 0) AS ahora,
    (mes > 0 AND list_contains(['modificada', 'reprogramada'], estado) AND diferencia(meta_ahora, meta_antes) > 0)::INTEGER AS suben,
    (mes > 0 AND list_contains(['modificada', 'reprogramada'], estado) AND diferencia(meta_ahora, meta_antes) < 0)::INTEGER AS bajan
  FROM meses WHERE dentro_ahora
  UNION ALL
  SELECT centro_antes, mes, coalesce(fn_antes, 0), 0, 0, 0 FROM meses WHERE dentro_antes
)
SELECT
  CASE WHEN grouping(llave) = 1 THEN 'total' ELSE 'centro_costo' END AS eje,
  coalesce(llave, 'total') AS llave,
  mes,
  nombre_mes(mes) AS nombre,
  sum(antes)::DECIMAL(18, 2) AS fn_antes,
  sum(ahora)::DECIMAL(18, 2) AS fn_ahora,
  (sum(ahora) - sum(antes))::DECIMAL(18, 2) AS fn_cambio,
  sum(suben)::INTEGER AS metas_suben,
  sum(bajan)::INTEGER AS metas_bajan,
  NULL::DECIMAL(18, 4) AS meta_antes,
  NULL::DECIMAL(18, 4) AS meta_ahora,
  NULL::DECIMAL(18, 4) AS meta_cambio
FROM partes
GROUP BY GROUPING SETS ((llave, mes), (mes))
UNION ALL
SELECT
  'ao', clave, mes, nombre_mes(mes), fn_antes, fn_ahora, diferencia(fn_ahora, fn_antes)::DECIMAL(18, 2), NULL, NULL,
  meta_antes, meta_ahora, diferencia(meta_ahora, meta_antes)::DECIMAL(18, 4)
FROM meses
WHERE estado <> 'igual'
