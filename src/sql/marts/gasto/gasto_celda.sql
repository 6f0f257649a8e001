-- título: Piezas sumables del presupuesto
-- grano: carga × mes × pliego × UE × fuente × rubro × genérica × programa × producto × actividad
-- unidades: S/
-- fórmula: suma de las cadenas de la celda; PIA y PIM, una vez por cadena, en el mes 0, con lo que la fuente da sin mes. Comprometido = el compromiso anual si la carga lo trae; si no, la suma de los mensuales
-- fuente: MEF, datos abiertos de gasto y Consulta Amigable; SIAF, reporte de gasto
-- materializa: sí
WITH movimientos AS (
  SELECT
    carga_id, cadena_id, 0 AS mes, pia, pim,
    NULL AS certificado, NULL AS compromiso_anual, NULL AS compromiso, NULL AS devengado, NULL AS girado
  FROM gasto_cadena
  UNION ALL
  SELECT carga_id, cadena_id, mes, NULL, NULL, certificado, compromiso_anual, compromiso, devengado, girado
  FROM gasto_mes
)
SELECT
  l.carga_id, l.ejercicio, c.vigente, c.corte, m.mes,
  l.pliego_llave, l.ue_id, l.fuente_id, l.rubro_id, l.generica_id, l.programa_id, l.producto_id, l.actividad_id,
  sum(m.pia)::DECIMAL(18, 2) AS pia,
  sum(m.pim)::DECIMAL(18, 2) AS pim,
  sum(m.certificado)::DECIMAL(18, 2) AS certificado,
  sum(CASE WHEN c.con_compromiso_anual THEN m.compromiso_anual ELSE m.compromiso END)::DECIMAL(18, 2) AS comprometido,
  sum(m.devengado)::DECIMAL(18, 2) AS devengado,
  sum(m.girado)::DECIMAL(18, 2) AS girado
FROM movimientos m
JOIN gasto_linea l USING (carga_id, cadena_id)
JOIN gasto_carga c ON c.carga_id = l.carga_id AND c.ejercicio = l.ejercicio AND c.pliego_llave = l.pliego_llave AND c.ue_id = l.ue_id
GROUP BY ALL
ORDER BY l.ejercicio, m.mes
