-- título: Valores y metas de cada brecha, año por año
-- grano: indicador × año
-- unidades: unidades del indicador; porcentajes 0 a 100 sin redondear
-- fórmula: brecha = unidades con brecha / total × 100. Vale la última entrega que trae el indicador y el año; si ninguna, lo publicado que viene con Timón
-- fuente: diagnóstico de brechas del sector; valores publicados de PRODUCE
-- materializa: sí
SELECT
  brecha_id, anio, con_brecha, total, brecha_porcentaje(con_brecha, total) AS porcentaje, motivo_brecha(con_brecha, total) AS motivo,
  programado, fuente, nota, origen
FROM (
  SELECT *, row_number() OVER (PARTITION BY brecha_id, anio ORDER BY orden) AS puesto
  FROM (
    SELECT v.* EXCLUDE (carga_id), NULL::VARCHAR AS nota, 'archivo' AS origen, c.orden FROM brecha_valor v JOIN inversion_carga c USING (carga_id)
    UNION ALL BY NAME
    SELECT *, 'publicado' AS origen, 2147483647 AS orden FROM brecha_valor_publicado
  )
)
WHERE puesto = 1
