-- título: Cartera de inversiones por grupo
-- grano: corte pedido × grupo (total, CUI, UEI, pliego, departamento, tipo, función, situación o sector)
-- unidades: S/; porcentajes 0 a 100 sin redondear
-- fórmula: el dinero se suma una vez por CUI; los porcentajes son sumas sobre sumas, de las inversiones que tienen los dos datos. Avance físico = promedio ponderado por el costo actualizado, de las que tienen físico (con_fisico). Una inversión en varios departamentos cuenta entera en cada uno: esos grupos no suman el total
-- fuente: inversion_filtrada; domain.md §5
-- parámetros: nivel_, cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_
WITH filas AS (
  SELECT
    i.*, a.alertas, a.sin_12b,
    CASE nivel_
      WHEN 'total' THEN 0 WHEN 'cui' THEN i.cui_n WHEN 'uei' THEN i.uei_id WHEN 'pliego' THEN i.entidad_id WHEN 'tipo' THEN i.tipo_id
      WHEN 'funcion' THEN i.funcion_id WHEN 'situacion' THEN i.situacion_id WHEN 'sector' THEN i.sector_id
      WHEN 'departamento' THEN unnest(CASE nivel_ WHEN 'departamento' THEN i.departamentos ELSE [0] END)
    END AS id
  FROM inversion_filtrada(cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_) i
  LEFT JOIN inversion_alerta_corte a USING (n)
),
grupos AS (
  SELECT
    corte, id, any_value(fila) AS fila,
    count(*)::INTEGER AS inversiones,
    (count(*) FILTER (en_ejecucion))::INTEGER AS en_ejecucion,
    (count(*) FILTER (cerrada))::INTEGER AS cerradas,
    count(pim)::INTEGER AS con_pim,
    (count(*) FILTER (pim = 0))::INTEGER AS pim_cero,
    sum(monto_viable) AS monto_viable, sum(costo_actualizado) AS costo_actualizado, sum(pia) AS pia, sum(pim) AS pim,
    sum(devengado_anterior) AS devengado_anterior, sum(devengado_anio) AS devengado_anio, sum(devengado_acumulado) AS devengado_acumulado,
    sum(saldo) AS saldo, sum(por_devengar) AS por_devengar,
    sum(programado_inicial) AS programado_inicial, sum(programado_a_la_fecha) AS programado_a_la_fecha,
    sum(devengado_anio) FILTER (programado_a_la_fecha IS NOT NULL) AS devengado_con_programa,
    count(programado_a_la_fecha)::INTEGER AS con_programa,
    sum(proyeccion) AS proyeccion, count(proyeccion)::INTEGER AS con_proyeccion,
    sum(pim) FILTER (proyeccion IS NOT NULL) AS pim_con_proyeccion,
    avance(sum(devengado_acumulado) FILTER (costo_actualizado IS NOT NULL), sum(costo_actualizado) FILTER (devengado_acumulado IS NOT NULL)) AS avance_financiero,
    avance(sum(devengado_anio) FILTER (pim IS NOT NULL), sum(pim) FILTER (devengado_anio IS NOT NULL)) AS avance_anio,
    avance(sum(devengado_anio) FILTER (programado_a_la_fecha IS NOT NULL), sum(programado_a_la_fecha) FILTER (devengado_anio IS NOT NULL)) AS cumplimiento_programado,
    promedio(
      sum(avance_fisico * costo_actualizado::DOUBLE) FILTER (costo_actualizado > 0),
      (sum(costo_actualizado) FILTER (costo_actualizado > 0 AND avance_fisico IS NOT NULL))::DOUBLE
    ) AS avance_fisico,
    (count(avance_fisico) FILTER (costo_actualizado > 0))::INTEGER AS con_fisico,
    sobrecosto(sum(costo_actualizado) FILTER (monto_viable IS NOT NULL), sum(monto_viable) FILTER (costo_actualizado IS NOT NULL)) AS sobrecosto,
    sum(en_juego) AS en_juego,
    count(alertas)::INTEGER AS con_alerta, coalesce(sum(alertas), 0)::INTEGER AS alertas,
    coalesce(sum(por_devengar) FILTER (alertas > 0), 0) AS por_devengar_con_alerta,
    (count(*) FILTER (en_ejecucion AND (ultimo_mes_12b IS NOT NULL OR tiene_f12b IS NOT NULL) AND NOT (ultimo_mes_12b IS NULL AND tiene_f12b)))::INTEGER AS con_12b_conocido,
    (count(*) FILTER (sin_12b))::INTEGER AS sin_12b
  FROM filas
  GROUP BY corte, id
)
SELECT
  g.corte,
  CASE nivel_ WHEN 'total' THEN 'total' WHEN 'cui' THEN b.cui ELSE x.llave END AS llave,
  CASE nivel_ WHEN 'total' THEN 'total' WHEN 'cui' THEN b.cui ELSE x.llave END AS clave,
  CASE nivel_ WHEN 'total' THEN 'Total' WHEN 'cui' THEN i.nombre ELSE x.nombre END AS nombre,
  g.* EXCLUDE (corte, id, fila),
  brecha_fisico_financiera(g.avance_fisico, g.avance_financiero) AS brecha_fisico_financiera
FROM grupos g
LEFT JOIN inversion_nombre x ON x.eje = CASE nivel_ WHEN 'pliego' THEN 'entidad' ELSE nivel_ END AND x.id = g.id
LEFT JOIN inversion_busqueda b ON nivel_ = 'cui' AND b.cui_n = g.id
LEFT JOIN inversion i ON nivel_ = 'cui' AND i.rowid = g.fila
