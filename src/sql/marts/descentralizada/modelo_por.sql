-- título: Modelos Específicos por servicio, departamento, materia o en total
-- grano: eje pedido × grupo
-- unidades: conteos; porcentaje de 0 a 100 sin redondear
-- fórmula: cuentas de modelo_al. En implementación = en la etapa 5 o 6; porcentaje = en implementación / modelos que corresponden
-- fuente: modelo_al
-- parámetros: ejes_, al_, servicios_, departamentos_
WITH ejes AS (
  SELECT unnest(lista(ejes)) AS eje FROM (SELECT ejes_::VARCHAR AS ejes)
),
filas AS (
  SELECT
    e.eje, m.*,
    CASE e.eje WHEN 'total' THEN 'total' WHEN 'servicio' THEN m.servicio_id WHEN 'departamento' THEN m.departamento WHEN 'materia' THEN coalesce(m.materia, 'sin materia') END AS llave
  FROM modelo_al(al_, servicios_, departamentos_) m
  CROSS JOIN ejes e
)
SELECT
  eje, llave, CASE WHEN eje = 'servicio' THEN any_value(servicio) ELSE llave END AS nombre,
  count(*)::INTEGER AS modelos,
  (count(*) FILTER (en_implementacion))::INTEGER AS en_implementacion,
  avance(count(*) FILTER (en_implementacion), count(*)) AS porcentaje,
  (count(*) FILTER (etapa = 4))::INTEGER AS en_aprobacion,
  (count(*) FILTER (estado = 'sin_iniciar'))::INTEGER AS sin_iniciar,
  (count(*) FILTER (vencido))::INTEGER AS vencidos,
  max(etapa) AS etapa_mas_alta
FROM filas
WHERE llave IS NOT NULL
GROUP BY eje, llave
