-- título: Convenios con los gobiernos descentralizados
-- grano: convenio
-- unidades: ninguna
-- fórmula: la fila de la última entrega que trae el convenio. Sus servicios, los que nombra; si no nombra ninguno, todos los de su departamento
-- fuente: Directiva 001-2016-PCM/SD, 7.2.4 a 7.2.6; plantilla de Timón
-- materializa: sí
SELECT convenio_id, tipo_convenio, partes, departamento, string_split_regex(trim(servicios), '\s*,\s*') AS servicios, objeto, inicio, termino, documento
FROM (
  SELECT v.*, row_number() OVER (PARTITION BY v.convenio_id ORDER BY c.orden) AS puesto
  FROM convenio v
  JOIN descentralizada_carga c USING (carga_id)
)
WHERE puesto = 1
