-- título: Resultado estratégico contra ejecución operativa
-- grano: plan × OEI o AEI
-- unidades: porcentajes 0 a 100 sin redondear; dinero en S/; conteos de AO
-- fórmula: resultado = Tipo I real del objetivo o acción en el año; ejecución = promedio simple del cumplimiento de las AO de la AEI en el POI de ese ejercicio, al último mes con ejecución del pliego; un OEI reúne las AO de sus AEI. El PIM y el devengado se suman. Los cuadrantes se cortan donde termina el rojo (75)
-- fuente: plan_grupo y poi_avance; Manual MGPP-E1, ficha E1.3.3; cruce: método del tablero
-- parámetros: anio_, planes_
WITH resultados AS (
  SELECT g.*
  FROM plan_grupo(planes_, NULL) g
  JOIN plan_filtro(anio_, NULL, NULL) f ON g.anio = f.anio_f
  WHERE list_contains(['OEI', 'AEI'], g.nivel)
),
servidas AS (
  SELECT r.plan_id, r.anio, r.pliego_llave, r.objetivo_id AS aei_id, unnest([r.objetivo_id, r.dentro_de]) AS objetivo_id
  FROM resultados r
  WHERE r.nivel = 'AEI'
),
ejecucion AS (
  SELECT
    s.plan_id, s.objetivo_id,
    count(*)::INTEGER AS ao,
    count(a.cumplimiento)::INTEGER AS ao_en_promedio,
    avg(a.cumplimiento) AS cumplimiento,
    sum(a.pim) AS pim, sum(a.devengado) AS devengado,
    max(a.corte) AS corte
  FROM servidas s
  JOIN plan_ao a ON a.ejercicio = s.anio AND a.pliego_llave = s.pliego_llave AND a.aei_id = s.aei_id
  WHERE s.objetivo_id IS NOT NULL
  GROUP BY ALL
)
SELECT
  r.plan_id, r.pliego_llave, r.pliego, r.anio, r.nivel, r.objetivo_id, r.nombre, r.dentro_de, r.responsable,
  r.tipo_1_real AS resultado, r.semaforo, r.indicadores, r.con_dato,
  coalesce(e.ao, 0) AS ao, coalesce(e.ao_en_promedio, 0) AS ao_en_promedio,
  e.cumplimiento, semaforo(e.cumplimiento, e.cumplimiento) AS semaforo_ejecucion,
  e.pim, e.devengado, avance(e.devengado, e.pim) AS avance_pim, e.corte,
  cuadrante(r.tipo_1_real, e.cumplimiento) AS cuadrante
FROM resultados r
LEFT JOIN ejecucion e ON e.plan_id = r.plan_id AND e.objetivo_id = r.objetivo_id
