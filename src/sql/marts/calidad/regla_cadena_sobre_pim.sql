-- título: La cadena del presupuesto devenga más que su PIM
-- gravedad: error
-- alcance: acumulado
-- necesita: presupuesto
-- por qué importa: el sistema de presupuesto no lo permite: el archivo está incompleto o mezcla dos fechas
-- qué hacer: volver a exportar el gasto completo, con el mes 0, que trae el PIM; si sigue, consultar a la Oficina de Presupuesto
-- grano: carga × programa × producto × actividad × fuente × rubro × genérica × mes, hasta el corte
-- unidades: S/
-- fórmula: devengado de enero al mes mayor que el PIM en más de S/ 1; no se revisa la unidad ejecutora cuyo archivo no trae ningún PIM. Un devengado que baja es normal y no es hallazgo
-- fuente: MEF, datos abiertos de gasto; SIAF; método del tablero
WITH corrido AS (
  SELECT
    carga_id, ejercicio, pliego_llave, ue_id, programa_id, producto_id, actividad_id, fuente_id, rubro_id, generica_id, corte, mes,
    sum(devengado) OVER (PARTITION BY carga_id, ejercicio, pliego_llave, ue_id, programa_id, producto_id, actividad_id, fuente_id, rubro_id, generica_id ORDER BY mes) AS devengado,
    sum(pim) OVER (PARTITION BY carga_id, ejercicio, pliego_llave, ue_id, programa_id, producto_id, actividad_id, fuente_id, rubro_id, generica_id) AS pim
  FROM gasto_celda
),
con_pim AS (
  SELECT carga_id, ejercicio, pliego_llave, ue_id FROM gasto_celda GROUP BY ALL HAVING bool_or(pim <> 0)
),
pasadas AS (
  SELECT carga_id, ejercicio, pliego_llave, ue_id, programa_id, producto_id, actividad_id, fuente_id, rubro_id, generica_id, corte
  FROM corrido
  GROUP BY ALL
  HAVING max(devengado) > max(pim) + 1
),
meses AS (
  SELECT carga_id, ejercicio, pliego_llave, ue_id, programa_id, producto_id, actividad_id, fuente_id, rubro_id, generica_id, n.mes, max(c.pim) AS pim, arg_max(c.devengado, c.mes) AS devengado
  FROM pasadas p
  JOIN con_pim USING (carga_id, ejercicio, pliego_llave, ue_id)
  JOIN corrido c USING (carga_id, ejercicio, pliego_llave, ue_id, programa_id, producto_id, actividad_id, fuente_id, rubro_id, generica_id)
  JOIN (SELECT unnest(range(1, 13))::INTEGER AS mes UNION ALL SELECT NULL) n
    ON CASE WHEN p.corte IS NULL THEN n.mes IS NULL ELSE n.mes <= p.corte END AND c.mes <= coalesce(n.mes, 12)
  GROUP BY ALL
)
SELECT
  m.carga_id, m.ejercicio, m.pliego_llave, m.ue_id, NULL::VARCHAR AS centro_costo_llave, NULL::INTEGER AS ao_n,
  concat_ws(' / ', m.programa_id, m.producto_id, m.actividad_id, m.fuente_id, m.rubro_id, m.generica_id) AS clave,
  coalesce(a.nombre, m.actividad_id) || ', ' || coalesce(lower(g.nombre), m.generica_id) AS nombre,
  m.mes, m.devengado AS valor, m.pim AS esperado,
  'Devengó ' || soles(m.devengado) || coalesce(' ' || hasta_mes(m.mes), ' en el año') || ' y su PIM es ' || soles(m.pim) || ': ' || soles(m.devengado - m.pim) || ' de más' AS detalle
FROM meses m
LEFT JOIN gasto_nombre a ON a.eje = 'actividad' AND a.ejercicio = m.ejercicio AND a.llave = m.actividad_id
LEFT JOIN gasto_nombre g ON g.eje = 'generica' AND g.ejercicio = m.ejercicio AND g.llave = m.generica_id
WHERE m.devengado > m.pim + 1
