-- título: Hitos de cada inversión
-- grano: CUI × factor × hito × número
-- unidades: fechas
-- fórmula: las filas de la última entrega que trae el CUI, con sus tres versiones una al lado de otra
-- fuente: MEF, PROCESO_SELECCION; plantilla de Timón
SELECT
  h.cui, h.factor, h.hito, h.numero,
  max(h.fecha) FILTER (h.version = 'programada') AS programada,
  max(h.fecha) FILTER (h.version = 'actualizada') AS actualizada,
  max(h.fecha) FILTER (h.version = 'real') AS real
FROM inversion_hito h
JOIN (
  SELECT x.cui, arg_min(x.carga_id, c.orden) AS carga_id FROM inversion_hito x JOIN inversion_carga c USING (carga_id) GROUP BY x.cui
) u USING (cui, carga_id)
GROUP BY h.cui, h.factor, h.hito, h.numero
