-- título: Planes cargados
-- grano: plan
-- unidades: años y conteos
-- fórmula: los datos del plan son los de la última entrega que los trae. El pliego es el que indicó el lector o, si no, el del archivo. Último año con valor = el último con algún valor obtenido del año entero
-- fuente: PESEM y PEI aprobados; registro de cargas; parámetro plan_pliego
-- materializa: sí
WITH planes AS (
  SELECT p.*, c.orden
  FROM plan p
  JOIN plan_carga c USING (carga_id, plan_id)
  QUALIFY row_number() OVER (PARTITION BY p.plan_id ORDER BY c.orden) = 1
),
entregas AS (
  SELECT
    plan_id, count(*)::INTEGER AS cargas, bool_or(demostracion) AS demostracion,
    arg_min(carga_id, orden) AS carga_id,
    (arg_min({'en': exportado_en}, orden)).en AS exportado_en,
    (arg_min({'en': cargado_en}, orden)).en AS cargado_en
  FROM plan_carga
  GROUP BY plan_id
),
objetivos AS (
  SELECT
    plan_id,
    (count(*) FILTER (WHERE list_contains(['OES', 'OEI'], nivel)))::INTEGER AS objetivos,
    (count(*) FILTER (WHERE list_contains(['AES', 'AEI'], nivel)))::INTEGER AS acciones
  FROM plan_objetivo_vigente
  GROUP BY plan_id
),
indicadores AS (
  SELECT plan_id, count(*)::INTEGER AS indicadores, (count(*) FILTER (WHERE sentido IS NULL))::INTEGER AS sin_sentido
  FROM plan_indicador_vigente
  GROUP BY plan_id
),
valores AS (
  SELECT plan_id, max(anio) AS ultimo_anio_con_valor
  FROM plan_valor_vigente
  WHERE periodo = 'anual' AND valor_obtenido IS NOT NULL
  GROUP BY plan_id
),
ubicados AS (
  SELECT
    p.*,
    CASE
      WHEN p.tipo = 'PESEM' THEN NULL
      WHEN d.valor IS NOT NULL THEN d.valor
      WHEN p.pliego_id IS NOT NULL THEN coalesce(p.sector_id, '') || '.' || p.pliego_id
    END AS pliego_llave,
    d.valor IS NOT NULL AS pliego_indicado
  FROM planes p
  LEFT JOIN parametro d ON d.parametro = 'plan_pliego' AND d.ambito = p.plan_id
),
nombres AS (
  SELECT llave, arg_max(nombre, ejercicio) AS nombre FROM poi_nombre WHERE eje = 'pliego' GROUP BY llave
)
SELECT
  u.plan_id, u.tipo, coalesce(u.nombre, u.tipo || ' ' || u.desde || '-' || u.hasta) AS nombre,
  nullif(CASE WHEN u.pliego_llave IS NULL THEN u.sector_id ELSE split_part(u.pliego_llave, '.', 1) END, '') AS sector_id,
  u.sector, u.pliego_llave,
  CASE WHEN u.pliego_llave IS NOT NULL THEN split_part(u.pliego_llave, '.', 2) END AS pliego_id,
  CASE
    WHEN u.pliego_llave IS NULL THEN NULL
    WHEN u.pliego_indicado THEN coalesce(n.nombre, u.pliego, split_part(u.pliego_llave, '.', 2))
    ELSE coalesce(u.pliego, n.nombre, u.pliego_id)
  END AS pliego,
  u.pliego_indicado, u.desde, u.hasta, u.norma,
  coalesce(o.objetivos, 0) AS objetivos, coalesce(o.acciones, 0) AS acciones,
  coalesce(i.indicadores, 0) AS indicadores, coalesce(i.sin_sentido, 0) AS sin_sentido,
  v.ultimo_anio_con_valor,
  e.carga_id, e.cargas, e.demostracion, e.exportado_en, e.cargado_en
FROM ubicados u
JOIN entregas e USING (plan_id)
LEFT JOIN objetivos o USING (plan_id)
LEFT JOIN indicadores i USING (plan_id)
LEFT JOIN valores v USING (plan_id)
LEFT JOIN nombres n ON n.llave = u.pliego_llave
