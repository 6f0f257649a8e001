-- título: Lo último que la UEI dice de cada inversión
-- grano: CUI × número
-- unidades: avance en %
-- fórmula: las filas de la última entrega que trae el CUI
-- fuente: MEF, ESTADO_SITUACIONAL; plantilla de Timón
SELECT s.* EXCLUDE (carga_id)
FROM inversion_situacion s
JOIN (
  SELECT x.cui, arg_min(x.carga_id, c.orden) AS carga_id FROM inversion_situacion x JOIN inversion_carga c USING (carga_id) GROUP BY x.cui
) u USING (cui, carga_id)
