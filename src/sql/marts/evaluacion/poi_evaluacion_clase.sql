-- título: Lo que falta para 100, por situación de las actividades
-- grano: clase de la actividad operativa: rojo dos periodos seguidos, rojo solo en este, con meses sin reportar, amarillo, verde
-- unidades: conteos de AO; resta en puntos; parte en % de lo que falta
-- fórmula: suma de lo que resta cada AO de la clase; una AO está en una sola clase, la primera que cumple: rojo al cierre de este periodo y del anterior; con algún mes programado y sin reportar; rojo; amarillo; verde. Las clases suman exactamente 100 menos el cumplimiento. Parte = lo que resta la clase entre lo que falta
-- fuente: poi_evaluacion_ao; Manual MGPP-E1, ficha E1.3.6; método del tablero
-- parámetros: ejercicio_, desde_, hasta_, carga_, pliegos_, ues_, centros_
SELECT
  clase,
  list_position(['rojo_seguido', 'rojo', 'sin_reportar', 'amarillo', 'verde'], clase) AS orden,
  count(*)::INTEGER AS ao,
  (count(*) FILTER (WHERE situacion = 'reporte_incompleto'))::INTEGER AS ao_reporte_incompleto,
  sum(resta) AS resta,
  avance_estimado(sum(resta), sum(sum(resta)) OVER ()) AS parte
FROM poi_evaluacion_ao(ejercicio_, desde_, hasta_, carga_, pliegos_, ues_, centros_)
WHERE en_promedio
GROUP BY clase
