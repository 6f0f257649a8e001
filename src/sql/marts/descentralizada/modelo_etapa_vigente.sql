-- título: Etapas de cada Modelo Específico
-- grano: servicio × departamento × etapa
-- unidades: avance declarado, de 0 a 100
-- fórmula: las de la última entrega que trae ese modelo, todas juntas
-- fuente: Directiva 001-2016-PCM/SD, 8.6 a 8.18; plantilla de Timón
-- materializa: sí
SELECT m.servicio_id, m.departamento, m.etapa, m.estado_etapa, m.avance, m.inicio, m.plazo, m.fin, m.documento, m.nota
FROM modelo_etapa m
JOIN (
  SELECT e.servicio_id, e.departamento, arg_min(e.carga_id, c.orden) AS carga_id
  FROM modelo_etapa e
  JOIN descentralizada_carga c USING (carga_id)
  GROUP BY e.servicio_id, e.departamento
) u USING (servicio_id, departamento, carga_id)
