-- título: Lo que falta para 100, por situación de las actividades
-- grano: clase de la actividad operativa: rojo dos periodos seguidos, rojo solo en este, con meses sin reportar, amarillo, verde
-- unidades: conteos de AO; resta en puntos; parte en % de lo que falta
-- fórmula: suma de lo que resta cada AO de la clase; una AO está en una sola clase, la primera que cumple: rojo al cierre de este periodo y del anterior; con algún mes programado y sin reportar; rojo; amarillo; verde. Las clases suman exactamente 100 menos el cumplimiento. Parte = lo que resta la clase entre lo que falta
-- fuente: poi_cierre; Manual MGPP-E1, ficha E1.3.6; método del tablero
-- parámetros: ejercicio_, desde_, hasta_, carga_, pliegos_, ues_, centros_
WITH pedido AS (
  SELECT desde_::VARCHAR AS desde
),
cierre AS (
  SELECT sum(c.ao_en_promedio) AS ao_en_promedio, sum(COLUMNS('^(ao_seguido|ao_clase|suma_falta)'))
  FROM poi_cierre_filtrado('total', ejercicio_, hasta_, carga_, pliegos_, ues_, centros_) c
  CROSS JOIN pedido p
  WHERE c.ejercicio = c.ejercicio_f AND c.mes = c.mes_f AND c.tramo = tramo_de(p.desde::INTEGER, c.mes_f)
),
clases AS (
  SELECT
    ao_en_promedio,
    unnest([
      {'clase': 'rojo_seguido', 'ao': ao_clase_rojo_seguido, 'incompleto': ao_seguido_incompleto, 'falta': suma_falta_rojo_seguido},
      {'clase': 'rojo', 'ao': ao_clase_rojo, 'incompleto': 0, 'falta': suma_falta_rojo},
      {'clase': 'sin_reportar', 'ao': ao_clase_sin_reportar, 'incompleto': ao_clase_sin_reportar, 'falta': suma_falta_sin_reportar},
      {'clase': 'amarillo', 'ao': ao_clase_amarillo, 'incompleto': 0, 'falta': suma_falta_amarillo},
      {'clase': 'verde', 'ao': ao_clase_verde, 'incompleto': 0, 'falta': suma_falta_verde}
    ]) AS c
  FROM cierre
)
SELECT
  c.clase AS clase,
  list_position(['rojo_seguido', 'rojo', 'sin_reportar', 'amarillo', 'verde'], c.clase) AS orden,
  c.ao::INTEGER AS ao,
  c.incompleto::INTEGER AS ao_reporte_incompleto,
  c.falta / ao_en_promedio AS resta,
  avance_estimado(c.falta, sum(c.falta) OVER ()) AS parte
FROM clases
WHERE c.ao > 0
