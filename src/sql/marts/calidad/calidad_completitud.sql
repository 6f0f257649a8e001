-- título: Completitud del reporte, mes a mes
-- grano: el total o cada centro de costo × mes, hasta el elegido
-- unidades: conteos de AO; completitud en porcentaje 0 a 100 sin redondear
-- fórmula: AO que reportaron el mes / AO con meta de enero al mes. Un cero reportado es un reporte; una celda vacía, no. Sin AO con meta no hay completitud
-- fuente: poi_pieza; Manual MGPP-E1, ficha E1.3.5, actividad 1
-- parámetros: ejercicio_, mes_, carga_, pliegos_, ues_, centros_
WITH pedido AS (
  SELECT mes_::VARCHAR AS hasta
)
SELECT
  c.eje, c.grupo AS llave, c.mes,
  sum(c.ao_con_meta)::INTEGER AS ao_con_meta,
  sum(c.ao_reportaron_mes)::INTEGER AS ao_reportaron,
  avance(sum(c.ao_reportaron_mes), sum(c.ao_con_meta)) AS completitud,
  semaforo(avance(sum(c.ao_reportaron_mes), sum(c.ao_con_meta)), NULL) AS semaforo
FROM poi_filtrado('total' || chr(31) || 'centro_costo', ejercicio_, carga_, pliegos_, ues_, centros_) c
JOIN pedido p ON c.mes <= p.hasta::INTEGER
GROUP BY c.eje, c.grupo, c.mes
