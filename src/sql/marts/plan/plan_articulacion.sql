-- título: Del PESEM al dinero
-- grano: estado × OES × AES × pliego × OEI × AEI × tipo de categoría presupuestal × genérica de gasto
-- unidades: monto en S/; conteos de AO que ponen dinero en la fila
-- fórmula: PIM del POI (Fn(RE) del año) de las AO activas, repartido entre genéricas según plan_generica; la última recibe lo que falta, de modo que los montos suman el PIM del POI al céntimo. Sin reparto conocido, «sin genérica»
-- fuente: plan_ao_articulada; Manual MGPP-E1, fichas E1.1.2 y E1.3.1; método del tablero
-- parámetros: ejercicio_
SELECT
  a.estado, a.pesem_id, a.oes_id, any_value(a.oes) AS oes, a.aes_id, any_value(a.aes) AS aes,
  a.plan_id, a.pliego_llave, any_value(a.pliego) AS pliego, a.oei_id, a.aei_id, max(a.aei) AS aei,
  a.categoria_tipo,
  coalesce(g.generica_id, 's/c') AS generica_id,
  coalesce(max(g.generica), CASE WHEN g.generica_id IS NULL THEN 'Sin genérica' ELSE g.generica_id END) AS generica,
  count(*)::INTEGER AS ao,
  sum(CASE
    WHEN g.ao_n IS NULL THEN a.pim
    ELSE (a.pim::DOUBLE * g.hasta)::DECIMAL(18, 2) - (a.pim::DOUBLE * g.desde)::DECIMAL(18, 2)
  END)::DECIMAL(18, 2) AS monto
FROM plan_ao_articulada(ejercicio_) a
LEFT JOIN plan_generica g USING (ao_n)
GROUP BY a.estado, a.pesem_id, a.oes_id, a.aes_id, a.plan_id, a.pliego_llave, a.oei_id, a.aei_id, a.categoria_tipo, g.generica_id
