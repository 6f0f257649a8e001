-- título: Avance del POI por grupo, con su nombre
-- grano: eje pedido × grupo (total, pliego, UE, centro de costo, OEI, AEI, categoría presupuestal, departamento o prioridad) × mes
-- unidades: porcentajes 0 a 100 sin redondear; dinero en S/; brecha en puntos
-- fórmula: cumplimiento = promedio simple del cumplimiento de las AO con meta y reporte (cada una cuenta igual y ninguna pasa de 100 %); cumplimiento ponderado = el mismo promedio con el PIM de cada AO como peso; el dinero se suma. Avance financiero = devengado / programado acumulado; avance sobre el PIM = devengado / PIM. Brecha = cumplimiento − avance financiero
-- fuente: la norma no fija cómo agregar las AO; promedio simple o ponderado: método del tablero. Manual MGPP-E1, ficha E1.3.5
-- parámetros: ejes_, ejercicio_, mes_, carga_, pliegos_, ues_, centros_
SELECT
  coalesce(n.clave, g.llave) AS clave,
  coalesce(n.nombre, 'Total') AS nombre,
  n.sigla,
  n.dentro_de,
  g.* EXCLUDE (ejercicio)
FROM poi_avance_grupo(ejes_, ejercicio_, mes_, carga_, pliegos_, ues_, centros_) g
LEFT JOIN poi_nombre n ON n.eje = g.eje AND n.ejercicio = g.ejercicio AND n.llave = g.llave
