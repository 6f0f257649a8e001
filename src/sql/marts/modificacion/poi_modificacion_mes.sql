-- título: Modificaciones del POI, mes por mes
-- grano: eje (total, AO que cambió) × grupo (de la AO: ejercicio/UE/código) × mes; el mes 0 es «sin mes»
-- unidades: dinero en S/; meta en la unidad de medida de la AO, nunca sumada entre AO; conteos de AO
-- fórmula: cambio del mes = ahora − antes. «Sin mes» = el total anual que trae la exportación menos la suma de sus meses: con él, los meses suman exactamente el cambio del PIM y, en cada AO, el de la meta anual; es cero salvo en las AO cuyo total no es la suma (Acumulado = NO) o no trae sus meses. Metas que suben y que bajan: AO modificadas o reprogramadas cuya meta del mes cambia
-- fuente: poi_modificacion
-- parámetros: cargas_, contra_, ejercicio_ := NULL, pliegos_ := NULL, ues_ := NULL, centros_ := NULL
WITH cambios AS MATERIALIZED (
  SELECT
    c.ejercicio || '/' || c.ue_id || '/' || c.clave AS clave, c.estado, c.dentro_antes, c.dentro_ahora,
    c.meta_antes, c.meta_ahora, c.pim_antes, c.pim_ahora,
    CASE WHEN c.carga_antes = 'inicial' THEN b.f_inicial_meses ELSE b.f_vigente_meses END AS f_meses_antes,
    CASE WHEN c.carga_antes = 'inicial' THEN b.fn_inicial_meses ELSE b.fn_vigente_meses END AS fn_meses_antes,
    a.f_vigente_meses AS f_meses_ahora,
    a.fn_vigente_meses AS fn_meses_ahora
  FROM poi_modificacion(cargas_, contra_, ejercicio_, pliegos_, ues_, centros_) c
  LEFT JOIN poi_calendario b ON b.ao_n = c.ao_antes
  LEFT JOIN poi_calendario a ON a.ao_n = c.ao_ahora
),
meses AS (
  SELECT
    clave, estado, dentro_antes, dentro_ahora,
    unnest(range(1, 13))::INTEGER AS mes,
    unnest(f_meses_antes)::DECIMAL(18, 4) AS meta_antes,
    unnest(f_meses_ahora)::DECIMAL(18, 4) AS meta_ahora,
    unnest(fn_meses_antes)::DECIMAL(18, 2) AS fn_antes,
    unnest(fn_meses_ahora)::DECIMAL(18, 2) AS fn_ahora
  FROM cambios
  UNION ALL
  SELECT
    clave, estado, dentro_antes, dentro_ahora,
    0,
    diferencia(meta_antes, list_sum(f_meses_antes)),
    diferencia(meta_ahora, list_sum(f_meses_ahora)),
    diferencia(pim_antes, list_sum(fn_meses_antes)),
    diferencia(pim_ahora, list_sum(fn_meses_ahora))
  FROM cambios
)
SELECT
  'total' AS eje,
  'total' AS llave,
  mes,
  nombre_mes(mes) AS nombre,
  antes AS fn_antes,
  ahora AS fn_ahora,
  (ahora - antes)::DECIMAL(18, 2) AS fn_cambio,
  metas_suben,
  metas_bajan,
  NULL::DECIMAL(18, 4) AS meta_antes,
  NULL::DECIMAL(18, 4) AS meta_ahora,
  NULL::DECIMAL(18, 4) AS meta_cambio
FROM (
  SELECT
    mes,
    coalesce(sum(fn_antes) FILTER (WHERE dentro_antes), 0)::DECIMAL(18, 2) AS antes,
    coalesce(sum(fn_ahora) FILTER (WHERE dentro_ahora), 0)::DECIMAL(18, 2) AS ahora,
    (count(*) FILTER (WHERE cuenta AND diferencia(meta_ahora, meta_antes) > 0))::INTEGER AS metas_suben,
    (count(*) FILTER (WHERE cuenta AND diferencia(meta_ahora, meta_antes) < 0))::INTEGER AS metas_bajan
  FROM (SELECT *, mes > 0 AND dentro_ahora AND list_contains(['modificada', 'reprogramada'], estado) AS cuenta FROM meses)
  GROUP BY mes
)
UNION ALL
SELECT
  'ao', clave, mes, nombre_mes(mes), fn_antes, fn_ahora, diferencia(fn_ahora, fn_antes)::DECIMAL(18, 2), NULL, NULL,
  meta_antes, meta_ahora, diferencia(meta_ahora, meta_antes)::DECIMAL(18, 4)
FROM meses
WHERE estado <> 'igual'
