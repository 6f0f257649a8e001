-- título: Avance de objetivos y acciones, año por año y en todo el periodo
-- grano: plan × (plan entero, OES, AES, OEI o AEI) × año (sin año: todo el periodo)
-- unidades: porcentajes 0 a 100 sin redondear; conteos de indicadores
-- fórmula: promedio de los indicadores con dato, cada uno con su peso por relevancia: peso = Rmax − (R − 1), Rmax la mayor relevancia con dato del grupo; si falta la relevancia de alguno, pesos iguales. Un objetivo reúne sus indicadores y los de sus acciones; el plan es el promedio simple de sus objetivos con dato. Alcanzan = verde o exceso. Los ND quedan fuera y se cuentan
-- fuente: Directiva 0056-2024-CEPLAN (según código público que la aplica); promedio simple del plan: método del tablero; no se calcula el IGI
-- parámetros: planes_, relevancias_
WITH medidas AS (
  SELECT m.*, p.tipo
  FROM (
    SELECT plan_id, indicador_id, objetivo_id, anio, relevancia, valor_obtenido, tipo_1, tipo_1_real, tipo_2, semaforo, trayectoria FROM plan_avance
    UNION ALL
    SELECT plan_id, indicador_id, objetivo_id, NULL, relevancia, valor_obtenido, tipo_1, tipo_1_real, tipo_2, semaforo, trayectoria FROM plan_periodo
  ) m
  JOIN plan_vigente p USING (plan_id)
  CROSS JOIN plan_filtro(NULL, planes_, relevancias_) f
  WHERE (f.planes_f IS NULL OR list_contains(f.planes_f, m.plan_id))
    AND (f.relevancias_f IS NULL OR list_contains(f.relevancias_f, coalesce(m.relevancia::VARCHAR, 's/r')))
),
miembros AS (
  SELECT m.*, m.objetivo_id AS grupo FROM medidas m
  UNION ALL
  SELECT m.*, o.dentro_de
  FROM medidas m
  JOIN plan_objetivo_vigente o USING (plan_id, objetivo_id)
  WHERE o.dentro_de IS NOT NULL
),
pesados AS (
  SELECT
    *,
    CASE WHEN tipo_1 IS NULL THEN NULL WHEN bool_and(relevancia IS NOT NULL) FILTER (WHERE tipo_1 IS NOT NULL) OVER g
      THEN peso_relevancia(relevancia, max(relevancia) FILTER (WHERE tipo_1 IS NOT NULL) OVER g) ELSE 1 END AS peso_1,
    CASE WHEN tipo_2 IS NULL THEN NULL WHEN bool_and(relevancia IS NOT NULL) FILTER (WHERE tipo_2 IS NOT NULL) OVER g
      THEN peso_relevancia(relevancia, max(relevancia) FILTER (WHERE tipo_2 IS NOT NULL) OVER g) ELSE 1 END AS peso_2
  FROM miembros
  WINDOW g AS (PARTITION BY plan_id, grupo, anio)
),
grupos AS (
  SELECT
    plan_id, grupo, anio,
    promedio_ponderado(tipo_1 * peso_1, peso_1) AS tipo_1,
    promedio_ponderado(tipo_1_real * peso_1, peso_1) AS tipo_1_real,
    promedio_ponderado(tipo_2 * peso_2, peso_2) AS tipo_2
  FROM pesados
  GROUP BY ALL
),
objetivos AS (
  SELECT o.plan_id, o.nivel, o.objetivo_id, o.objetivo, o.dentro_de, o.responsable, a.anio, g.tipo_1, g.tipo_1_real, g.tipo_2
  FROM plan_objetivo_vigente o
  JOIN (SELECT DISTINCT plan_id, anio FROM medidas) a USING (plan_id)
  LEFT JOIN grupos g ON g.plan_id = o.plan_id AND g.grupo = o.objetivo_id AND g.anio IS NOT DISTINCT FROM a.anio
),
filas AS (
  SELECT * FROM objetivos
  UNION ALL
  SELECT plan_id, 'plan', NULL, NULL, NULL, NULL, anio, avg(tipo_1), avg(tipo_1_real), avg(tipo_2)
  FROM objetivos
  WHERE list_contains(['OES', 'OEI'], nivel)
  GROUP BY plan_id, anio
),
conteos AS (
  SELECT
    plan_id, grupo, anio,
    count(*)::INTEGER AS indicadores,
    count(valor_obtenido)::INTEGER AS con_valor,
    count(tipo_1)::INTEGER AS con_dato,
    count(tipo_2)::INTEGER AS con_dato_tipo_2,
    (count(*) FILTER (WHERE semaforo = 'verde' OR semaforo = 'exceso'))::INTEGER AS alcanzan,
    (count(*) FILTER (WHERE semaforo = 'rojo'))::INTEGER AS rojo,
    (count(*) FILTER (WHERE semaforo = 'amarillo'))::INTEGER AS amarillo,
    (count(*) FILTER (WHERE semaforo = 'verde'))::INTEGER AS verde,
    (count(*) FILTER (WHERE semaforo = 'exceso'))::INTEGER AS exceso,
    (count(*) FILTER (WHERE semaforo = 'nd'))::INTEGER AS nd,
    (count(*) FILTER (WHERE trayectoria = 'en_ruta'))::INTEGER AS en_ruta,
    (count(*) FILTER (WHERE trayectoria = 'requiere_aceleracion'))::INTEGER AS requiere_aceleracion,
    (count(*) FILTER (WHERE trayectoria = 'avance_limitado'))::INTEGER AS avance_limitado,
    (count(*) FILTER (WHERE trayectoria = 'retroceso'))::INTEGER AS retroceso
  FROM (SELECT * FROM miembros UNION ALL SELECT *, NULL FROM medidas)
  GROUP BY ALL
)
SELECT
  f.plan_id, p.tipo, p.pliego_llave, p.pliego, f.anio, f.nivel, f.objetivo_id,
  coalesce(f.objetivo, p.nombre) AS nombre, f.dentro_de, f.responsable,
  f.tipo_1, f.tipo_1_real, f.tipo_2, semaforo(f.tipo_1, f.tipo_1_real) AS semaforo,
  coalesce(COLUMNS(c.* EXCLUDE (plan_id, grupo, anio)), 0)
FROM filas f
JOIN plan_vigente p USING (plan_id)
LEFT JOIN conteos c ON c.plan_id = f.plan_id AND c.grupo IS NOT DISTINCT FROM f.objetivo_id AND c.anio IS NOT DISTINCT FROM f.anio
