-- título: Servicios públicos con gestión descentralizada
-- grano: servicio
-- unidades: ninguna
-- fórmula: el de la última entrega que lo trae. Centro de costo en el POI = el que se dice; si no, la dependencia responsable
-- fuente: Directiva 001-2016-PCM/SD, 6.2 y 8.7; plantilla de Timón
-- materializa: sí
SELECT
  servicio_id, servicio, materia, responsable, niveles, orden,
  coalesce(poi_centro_costo, responsable) AS poi_centro_costo, poi_actividad
FROM (
  SELECT s.*, row_number() OVER (PARTITION BY s.servicio_id ORDER BY c.orden) AS puesto
  FROM servicio_publico s
  JOIN descentralizada_carga c USING (carga_id)
)
WHERE puesto = 1
