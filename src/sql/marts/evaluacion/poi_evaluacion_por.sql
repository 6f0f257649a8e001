-- título: Evaluación del POI por grupo en un periodo
-- grano: eje pedido × grupo (total, pliego, UE, centro de costo, OEI, AEI, categoría presupuestal, departamento o prioridad)
-- unidades: porcentajes 0 a 100 sin redondear; dinero en S/; efecto, cambio, brecha y resta en puntos
-- fórmula: promedio simple (o con el PIM como peso) del cumplimiento de las AO con meta y reporte, al cierre del periodo contra la meta vigente y contra la inicial, y solo en los meses del periodo. Efecto = vigente − inicial: lo que sube por haber reprogramado. Resta = suma de lo que sus AO quitan al promedio del total. El dinero se suma
-- fuente: poi_evaluacion_ao; Manual MGPP-E1, ficha E1.3.6; promedio simple o ponderado, efecto y resta: método del tablero
-- parámetros: ejes_, ejercicio_, desde_, hasta_, carga_, pliegos_, ues_, centros_
WITH filas AS (
  SELECT
    e.eje,
    CASE e.eje
      WHEN 'total' THEN 'total' WHEN 'pliego' THEN v.pliego_llave WHEN 'ue' THEN v.ue_id WHEN 'centro_costo' THEN v.centro_costo_llave
      WHEN 'oei' THEN v.oei_llave WHEN 'aei' THEN v.aei_llave WHEN 'categoria' THEN v.categoria_id
      WHEN 'departamento' THEN v.departamento WHEN 'prioridad' THEN v.prioridad
    END AS llave,
    v.*
  FROM poi_evaluacion_ao(ejercicio_, desde_, hasta_, carga_, pliegos_, ues_, centros_) v
  CROSS JOIN (SELECT unnest(lista(ejes_)) AS eje) e
),
grupos AS (
  SELECT
    eje, llave, any_value(ejercicio) AS ejercicio,
    any_value(mes) AS mes,
    any_value(mes_anterior) AS mes_anterior,
    count(*)::INTEGER AS ao,
    (count(*) FILTER (WHERE f_vigente_acum > 0))::INTEGER AS ao_con_meta,
    (count(*) FILTER (WHERE en_promedio))::INTEGER AS ao_en_promedio,
    (count(*) FILTER (WHERE situacion = 'sin_reporte'))::INTEGER AS ao_sin_reporte,
    (count(*) FILTER (WHERE situacion = 'reporte_incompleto'))::INTEGER AS ao_reporte_incompleto,
    (count(*) FILTER (WHERE semaforo = 'rojo'))::INTEGER AS ao_rojo,
    (count(*) FILTER (WHERE rojo_seguido))::INTEGER AS ao_rojo_seguido,
    avg(avance_acumulado) FILTER (WHERE en_promedio) AS avance_real,
    avg(cumplimiento_acumulado) FILTER (WHERE en_promedio) AS cumplimiento,
    promedio_ponderado(
      CASE WHEN en_promedio AND pim > 0 THEN cumplimiento_acumulado * pim::DOUBLE END,
      CASE WHEN en_promedio AND pim > 0 THEN pim::DOUBLE END
    ) AS cumplimiento_ponderado,
    avg(cumplimiento_inicial) AS cumplimiento_inicial,
    avg(cumplimiento_periodo) AS cumplimiento_periodo,
    avg(cumplimiento_anterior) AS cumplimiento_anterior,
    sum(resta) AS resta,
    sum(fn_inicial_anual) AS pia_poi,
    sum(pim) AS pim,
    sum(fn_vigente_acum) AS programado_acumulado,
    sum(fn_ejecutado_acum) AS devengado,
    sum(fn_vigente_periodo) AS programado_periodo,
    sum(fn_ejecutado_periodo) AS devengado_periodo
  FROM filas
  GROUP BY eje, llave
)
SELECT
  coalesce(n.clave, g.llave) AS clave,
  coalesce(n.nombre, 'Total') AS nombre,
  n.sigla,
  n.dentro_de,
  g.* EXCLUDE (ejercicio),
  g.cumplimiento - g.cumplimiento_inicial AS efecto,
  g.cumplimiento - g.cumplimiento_anterior AS cambio,
  avance(g.devengado, g.programado_acumulado) AS avance_financiero,
  avance(g.devengado_periodo, g.programado_periodo) AS avance_financiero_periodo,
  avance(g.devengado, g.pim) AS avance_pim,
  brecha_fisico_financiera(g.cumplimiento, avance(g.devengado, g.programado_acumulado)) AS brecha_fisico_financiera,
  semaforo(g.cumplimiento, g.avance_real) AS semaforo,
  semaforo(g.cumplimiento_inicial, g.cumplimiento_inicial) AS semaforo_inicial,
  semaforo(cumplimiento(avance(g.devengado, g.programado_acumulado)), avance(g.devengado, g.programado_acumulado)) AS semaforo_financiero
FROM grupos g
LEFT JOIN poi_nombre n ON n.eje = g.eje AND n.ejercicio = g.ejercicio AND n.llave = g.llave
