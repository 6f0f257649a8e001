-- título: Aporte de cada pliego a las acciones del PESEM
-- grano: sector × (todo el sector, OES o AES) × (todos los pliegos o uno); y, aparte, lo que cada pliego no articula
-- unidades: porcentajes 0 a 100 sin redondear; conteos de indicadores
-- fórmula: promedio simple del Tipo I con tope de los indicadores del PEI vinculados, con pesos iguales; los ND quedan fuera y se cuentan. Un indicador vinculado a la OES y a ninguna de sus AES cuenta en la OES. Suelta: AES del PESEM a la que no se articula ninguna AEI ni OEI
-- fuente: plan_avance; Manual MGPP-E1, ficha E1.3.1; método del tablero
-- parámetros: anio_
WITH indicadores AS (
  SELECT * FROM plan_contribucion(anio_)
),
celdas AS (
  SELECT
    sector_id, any_value(pesem_id) AS pesem_id,
    CASE WHEN grouping(oes_id) = 1 THEN 'sector' WHEN grouping(aes_id) = 1 THEN 'OES' ELSE 'AES' END AS nivel,
    oes_id, aes_id,
    grouping(pliego_llave) = 1 AS todos, pliego_llave, plan_id,
    count(*)::INTEGER AS indicadores, count(tipo_1)::INTEGER AS con_dato, avg(tipo_1) AS aporte
  FROM indicadores
  WHERE oes_id IS NOT NULL
  GROUP BY GROUPING SETS (
    (sector_id), (sector_id, oes_id), (sector_id, oes_id, aes_id),
    (sector_id, pliego_llave, plan_id), (sector_id, oes_id, pliego_llave, plan_id), (sector_id, oes_id, aes_id, pliego_llave, plan_id)
  )
  HAVING grouping(aes_id) = 1 OR aes_id IS NOT NULL
),
articuladas AS (
  SELECT DISTINCT p.sector_id, o.oes_id, o.aes_id
  FROM plan_del_anio(anio_) p
  JOIN plan_objetivo_vigente o USING (plan_id)
  WHERE p.tipo = 'PEI' AND o.oes_id IS NOT NULL
),
sector AS (
  SELECT p.sector_id, p.plan_id AS pesem_id, o.nivel, CASE WHEN o.nivel = 'OES' THEN o.objetivo_id ELSE o.dentro_de END AS oes_id,
    CASE WHEN o.nivel = 'AES' THEN o.objetivo_id END AS aes_id, o.objetivo
  FROM plan_del_anio(anio_) p
  JOIN plan_objetivo_vigente o USING (plan_id)
  WHERE p.tipo = 'PESEM' AND o.declarado
),
filas AS (
  SELECT
    coalesce(c.sector_id, s.sector_id) AS sector_id, coalesce(c.pesem_id, s.pesem_id) AS pesem_id, coalesce(c.nivel, s.nivel) AS nivel,
    coalesce(c.oes_id, s.oes_id) AS oes_id, coalesce(c.aes_id, s.aes_id) AS aes_id, coalesce(c.todos, true) AS todos,
    c.pliego_llave, c.plan_id, coalesce(c.indicadores, 0) AS indicadores, coalesce(c.con_dato, 0) AS con_dato, c.aporte
  FROM celdas c
  FULL JOIN sector s
    ON c.todos AND s.sector_id = c.sector_id AND s.nivel = c.nivel AND s.oes_id = c.oes_id AND s.aes_id IS NOT DISTINCT FROM c.aes_id
  UNION ALL
  SELECT
    sector_id, any_value(pesem_id), 'sin_articular', NULL, NULL, grouping(pliego_llave) = 1, pliego_llave, plan_id,
    count(*)::INTEGER, count(tipo_1)::INTEGER, avg(tipo_1)
  FROM indicadores
  WHERE oes_id IS NULL
  GROUP BY GROUPING SETS ((sector_id), (sector_id, pliego_llave, plan_id))
)
SELECT
  f.sector_id, f.pesem_id, f.nivel, f.oes_id, f.aes_id, s.objetivo AS nombre,
  f.todos, f.plan_id, f.pliego_llave, p.pliego,
  f.aporte, semaforo(f.aporte, f.aporte) AS semaforo, f.indicadores, f.con_dato,
  f.nivel = 'AES' AND f.todos AND s.objetivo IS NOT NULL AND a.sector_id IS NULL AS suelta
FROM filas f
LEFT JOIN sector s ON s.sector_id = f.sector_id AND s.nivel = f.nivel AND s.oes_id = f.oes_id AND s.aes_id IS NOT DISTINCT FROM f.aes_id
LEFT JOIN plan_vigente p ON p.plan_id = f.plan_id
LEFT JOIN articuladas a ON f.nivel = 'AES' AND a.sector_id = f.sector_id AND a.oes_id = f.oes_id AND a.aes_id = f.aes_id
