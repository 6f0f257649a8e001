-- título: Lo que cada inversión suma a los grupos en que está
-- grano: corte × CUI
-- unidades: c_, conteos; m_, S/; d_, S/ con decimales o porcentaje por S/
-- fórmula: los pares de un porcentaje solo suman si se conocen los dos; lo físico, por su costo
-- fuente: inversion_ficha_corte e inversion_alerta_corte
SELECT
  i.n, i.cui_n, i.corte_id, i.combo_n,
  1 AS c_inversiones, i.en_ejecucion::INTEGER AS c_en_ejecucion, i.cerrada::INTEGER AS c_cerradas,
  (i.pim IS NOT NULL)::INTEGER AS c_con_pim, (coalesce(i.pim = 0, false))::INTEGER AS c_pim_cero,
  (i.programado_a_la_fecha IS NOT NULL)::INTEGER AS c_con_programa, (i.proyeccion IS NOT NULL)::INTEGER AS c_con_proyeccion,
  (i.avance_fisico IS NOT NULL AND i.costo_actualizado > 0)::INTEGER AS c_con_fisico,
  coalesce(a.alertas, 0) AS c_alertas, (a.n IS NOT NULL)::INTEGER AS c_con_alerta, coalesce(a.sin_12b, false)::INTEGER AS c_sin_12b,
  (i.en_ejecucion AND (i.ultimo_mes_12b IS NOT NULL OR NOT coalesce(i.tiene_f12b, true)))::INTEGER AS c_con_12b_conocido,
  i.monto_viable AS m_monto_viable, i.costo_actualizado AS m_costo_actualizado, i.pia AS m_pia, i.pim AS m_pim,
  i.devengado_anterior AS m_devengado_anterior, i.devengado_anio AS m_devengado_anio, i.devengado_acumulado AS m_devengado_acumulado,
  i.saldo AS m_saldo, i.por_devengar AS m_por_devengar, i.programado_inicial AS m_programado_inicial, i.programado_a_la_fecha AS m_programado_a_la_fecha,
  CASE WHEN i.costo_actualizado IS NOT NULL THEN i.devengado_acumulado END AS m_acumulado_con_costo,
  CASE WHEN i.devengado_acumulado IS NOT NULL THEN i.costo_actualizado END AS m_costo_con_devengado,
  CASE WHEN i.pim IS NOT NULL THEN i.devengado_anio END AS m_devengado_con_pim,
  CASE WHEN i.devengado_anio IS NOT NULL THEN i.pim END AS m_pim_con_devengado,
  CASE WHEN i.programado_a_la_fecha IS NOT NULL THEN i.devengado_anio END AS m_devengado_con_programa,
  CASE WHEN i.devengado_anio IS NOT NULL THEN i.programado_a_la_fecha END AS m_programa_con_devengado,
  CASE WHEN i.monto_viable IS NOT NULL THEN i.costo_actualizado END AS m_costo_con_viable,
  CASE WHEN i.costo_actualizado IS NOT NULL THEN i.monto_viable END AS m_viable_con_costo,
  CASE WHEN i.proyeccion IS NOT NULL THEN i.pim END AS m_pim_con_proyeccion,
  CASE WHEN i.proyeccion IS NOT NULL THEN i.devengado_anio END AS m_devengado_con_proyeccion,
  CASE WHEN i.avance_fisico IS NOT NULL AND i.costo_actualizado > 0 THEN i.costo_actualizado END AS m_costo_con_fisico,
  CASE WHEN a.n IS NOT NULL THEN i.por_devengar END AS m_por_devengar_con_alerta,
  CASE WHEN i.costo_actualizado > 0 THEN i.avance_fisico * i.costo_actualizado::DOUBLE END AS d_fisico,
  i.proyeccion AS d_proyeccion, i.en_juego AS d_en_juego
FROM inversion_ficha_corte i
LEFT JOIN inversion_alerta_corte a USING (n)
