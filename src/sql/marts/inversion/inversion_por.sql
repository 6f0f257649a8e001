-- título: Cartera de inversiones por grupo
-- grano: corte pedido × grupo (total, CUI, UEI, pliego, departamento, tipo, función, situación o sector)
-- unidades: S/; porcentajes 0 a 100 sin redondear
-- fórmula: el dinero se suma una vez por CUI; los porcentajes son sumas sobre sumas, de las inversiones que tienen los dos datos. Avance físico = promedio ponderado por el costo actualizado, de las que tienen físico (con_fisico). Una inversión en varios departamentos cuenta entera en cada uno: esos grupos no suman el total
-- fuente: inversion_pieza o, por CUI o si se busca un texto o una cartera, inversion_medida
-- parámetros: nivel_, piezas_, cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_
WITH pedido AS MATERIALIZED (
  SELECT * FROM inversion_pedido(cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_)
),
combos AS MATERIALIZED (
  SELECT c.*
  FROM inversion_combo c
  JOIN (SELECT DISTINCT * EXCLUDE (corte_id) FROM pedido) e
    ON en_lista(e.sectores, c.sector_id) AND en_lista(e.entidades, c.entidad_id) AND en_lista(e.ueis, c.uei_id)
    AND en_lista(e.tipos, c.tipo_id) AND en_lista(e.funciones, c.funcion_id) AND (e.departamentos IS NULL OR list_has_any(e.departamentos, c.departamentos))
),
piezas AS (
  SELECT p.*, 0 AS cui_n
  FROM inversion_pieza p
  JOIN pedido f ON f.corte_id = p.corte_id
  WHERE piezas_
  UNION ALL BY NAME
  SELECT m.* EXCLUDE (n)
  FROM inversion_medida m
  JOIN pedido f ON f.corte_id = m.corte_id
  WHERE NOT piezas_ AND (f.todas OR m.cui_n IN (
    SELECT b.cui_n
    FROM inversion_busqueda b
    JOIN (SELECT DISTINCT cartera_f, texto_f FROM pedido WHERE NOT todas) e ON e.texto_f IS NULL OR contains(b.texto, e.texto_f)
    LEFT JOIN lista_inversion_vigente v ON v.lista_id = e.cartera_f AND v.cui = b.cui
    WHERE e.cartera_f IS NULL OR v.cui IS NOT NULL
  ))
),
ubicadas AS (
  SELECT
    p.*,
    CASE nivel_
      WHEN 'total' THEN 0 WHEN 'cui' THEN p.cui_n WHEN 'uei' THEN c.uei_id WHEN 'pliego' THEN c.entidad_id WHEN 'tipo' THEN c.tipo_id
      WHEN 'funcion' THEN c.funcion_id WHEN 'situacion' THEN c.situacion_id WHEN 'sector' THEN c.sector_id
      WHEN 'departamento' THEN unnest(CASE nivel_ WHEN 'departamento' THEN c.departamentos ELSE [0] END)
    END AS id
  FROM piezas p
  JOIN combos c USING (combo_n)
),
grupos AS (
  SELECT
    corte_id, id,
    sum(COLUMNS('^c_'))::INTEGER,
    sum(COLUMNS('^m_')),
    sum(COLUMNS('^d_'))
  FROM ubicadas
  GROUP BY corte_id, id
)
SELECT
  left(g.corte_id::VARCHAR, 4) || '-' || right(g.corte_id::VARCHAR, 2) AS corte,
  CASE nivel_ WHEN 'total' THEN 'total' WHEN 'cui' THEN b.cui ELSE x.llave END AS llave,
  CASE nivel_ WHEN 'total' THEN 'total' WHEN 'cui' THEN b.cui ELSE x.llave END AS clave,
  CASE nivel_ WHEN 'total' THEN 'Total' WHEN 'cui' THEN i.nombre ELSE x.nombre END AS nombre,
  g.c_inversiones AS inversiones, g.c_en_ejecucion AS en_ejecucion, g.c_cerradas AS cerradas, g.c_con_pim AS con_pim, g.c_pim_cero AS pim_cero,
  g.m_monto_viable AS monto_viable, g.m_costo_actualizado AS costo_actualizado, g.m_pia AS pia, g.m_pim AS pim,
  g.m_devengado_anterior AS devengado_anterior, g.m_devengado_anio AS devengado_anio, g.m_devengado_acumulado AS devengado_acumulado,
  g.m_saldo AS saldo, g.m_por_devengar AS por_devengar, g.m_programado_inicial AS programado_inicial, g.m_programado_a_la_fecha AS programado_a_la_fecha,
  g.m_devengado_con_programa AS devengado_con_programa, g.c_con_programa AS con_programa,
  g.d_proyeccion AS proyeccion, g.c_con_proyeccion AS con_proyeccion, g.m_pim_con_proyeccion AS pim_con_proyeccion, g.m_devengado_con_proyeccion AS devengado_con_proyeccion,
  avance(g.m_acumulado_con_costo, g.m_costo_con_devengado) AS avance_financiero,
  avance(g.m_devengado_con_pim, g.m_pim_con_devengado) AS avance_anio,
  avance(g.m_devengado_con_programa, g.m_programa_con_devengado) AS cumplimiento_programado,
  promedio(g.d_fisico, g.m_costo_con_fisico::DOUBLE) AS avance_fisico, g.c_con_fisico AS con_fisico,
  sobrecosto(g.m_costo_con_viable, g.m_viable_con_costo) AS sobrecosto,
  g.d_en_juego AS en_juego, g.c_con_alerta AS con_alerta, g.c_alertas AS alertas, coalesce(g.m_por_devengar_con_alerta, 0) AS por_devengar_con_alerta,
  g.c_con_12b_conocido AS con_12b_conocido, g.c_sin_12b AS sin_12b,
  brecha_fisico_financiera(promedio(g.d_fisico, g.m_costo_con_fisico::DOUBLE), avance(g.m_acumulado_con_costo, g.m_costo_con_devengado)) AS brecha_fisico_financiera
FROM grupos g
LEFT JOIN inversion_nombre x ON x.eje = CASE nivel_ WHEN 'pliego' THEN 'entidad' ELSE nivel_ END AND x.id = g.id
LEFT JOIN inversion_busqueda b ON nivel_ = 'cui' AND b.cui_n = g.id
LEFT JOIN inversion_elegida e ON nivel_ = 'cui' AND e.cui = b.cui AND e.corte = left(g.corte_id::VARCHAR, 4) || '-' || right(g.corte_id::VARCHAR, 2)
LEFT JOIN inversion i ON nivel_ = 'cui' AND i.rowid = e.fila
