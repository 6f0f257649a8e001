-- título: Valores de los indicadores de los servicios, al día que se pide
-- grano: indicador × nivel de gobierno
-- unidades: la del indicador
-- fórmula: el de la fecha más reciente hasta ese día; de una misma fecha vale la última entrega
-- fuente: Directiva 001-2016-PCM/SD, 8.19; plantilla de Timón
-- parámetros: al_
SELECT
  v.servicio_indicador_id, v.nivel_gobierno, arg_max(v.valor_obtenido::DOUBLE, (v.fecha, -c.orden)) AS valor, max(v.fecha) AS fecha,
  arg_max(v.fuente, (v.fecha, -c.orden)) AS fuente
FROM servicio_valor v
JOIN descentralizada_carga c USING (carga_id)
JOIN (SELECT al_::VARCHAR::DATE AS al) q ON v.fecha <= q.al
GROUP BY v.servicio_indicador_id, v.nivel_gobierno
