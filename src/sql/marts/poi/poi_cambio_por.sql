-- título: De dónde viene el cambio del mes
-- grano: el total y cada centro de costo, en un mes con el anterior
-- unidades: puntos porcentuales, y % de la caída; los cambios de los centros suman exactamente el del promedio
-- fórmula: con S la suma de cumplimientos por su peso (1, o el PIM si el método es ponderado), P la suma de pesos y A el promedio anterior del total: cambio del centro = (S − S anterior + A × (P anterior − P)) / P del total. Por falta de reporte: lo mismo, solo con las AO que tienen meta en el mes y no tienen ejecutado; parte: de una caída, cuánto es por falta de reporte
-- fuente: método del tablero
-- parámetros: ejercicio_, mes_, carga_, pliegos_, ues_, centros_
WITH pedido AS (
  SELECT mes_::VARCHAR AS mes
),
sumas AS (
  SELECT
    CASE WHEN c.eje = 'centro_costo' THEN c.grupo END AS centro_costo_llave,
    sum(CASE WHEN c.mes = p.mes::INTEGER THEN c.ao_en_promedio END) AS peso,
    sum(CASE WHEN c.mes < p.mes::INTEGER THEN c.ao_en_promedio END) AS peso_antes,
    sum(CASE WHEN c.mes = p.mes::INTEGER THEN c.suma_cumplimiento END) AS suma,
    sum(CASE WHEN c.mes < p.mes::INTEGER THEN c.suma_cumplimiento END) AS suma_antes,
    sum(CASE WHEN c.mes = p.mes::INTEGER THEN c.peso_pim END) AS peso_pim,
    sum(CASE WHEN c.mes < p.mes::INTEGER THEN c.peso_pim END) AS peso_pim_antes,
    sum(CASE WHEN c.mes = p.mes::INTEGER THEN c.suma_cumplimiento_pim END) AS suma_pim,
    sum(CASE WHEN c.mes < p.mes::INTEGER THEN c.suma_cumplimiento_pim END) AS suma_pim_antes,
    sum(CASE WHEN c.mes = p.mes::INTEGER THEN c.falta_cumplimiento END) AS falta,
    sum(CASE WHEN c.mes = p.mes::INTEGER THEN c.falta_peso END) AS falta_peso,
    sum(CASE WHEN c.mes = p.mes::INTEGER THEN c.falta_cumplimiento_pim END) AS falta_pim,
    sum(CASE WHEN c.mes = p.mes::INTEGER THEN c.falta_peso_pim END) AS falta_peso_pim
  FROM poi_filtrado('total' || chr(31) || 'centro_costo', ejercicio_, carga_, pliegos_, ues_, centros_) c
  JOIN pedido p ON c.mes BETWEEN p.mes::INTEGER - 1 AND p.mes::INTEGER
  GROUP BY 1
),
total AS (
  SELECT
    peso AS total_peso, suma_antes / nullif(peso_antes, 0) AS promedio_antes,
    peso_pim AS total_peso_pim, suma_pim_antes / nullif(peso_pim_antes, 0) AS promedio_pim_antes
  FROM sumas WHERE centro_costo_llave IS NULL
)
SELECT
  *,
  parte_de_la_caida(por_falta_reporte, cambio) AS parte_falta_reporte,
  parte_de_la_caida(por_falta_reporte_ponderado, cambio_ponderado) AS parte_falta_reporte_ponderado
FROM (
  SELECT
    centro_costo_llave,
    cambio_de_promedio(suma, suma_antes, peso, peso_antes, promedio_antes, total_peso) AS cambio,
    cambio_de_promedio(suma_pim, suma_pim_antes, peso_pim, peso_pim_antes, promedio_pim_antes, total_peso_pim) AS cambio_ponderado,
    cambio_de_promedio(falta, 0, 0, falta_peso, promedio_antes, total_peso) AS por_falta_reporte,
    cambio_de_promedio(falta_pim, 0, 0, falta_peso_pim, promedio_pim_antes, total_peso_pim) AS por_falta_reporte_ponderado
  FROM sumas CROSS JOIN total
  WHERE promedio_antes IS NOT NULL AND (peso > 0 OR peso_antes > 0)
)
