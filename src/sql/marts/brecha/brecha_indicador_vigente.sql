-- título: Indicadores de brecha
-- grano: indicador
-- unidades: ninguna
-- fórmula: el de la última entrega que lo trae; si ninguna lo trae, el publicado que viene con Timón (origen: publicado)
-- fuente: indicadores de brecha del sector; valores publicados de PRODUCE
-- materializa: sí
SELECT * EXCLUDE (puesto)
FROM (
  SELECT
    brecha_id, nombre, nombre_corto, servicio, unidad, tipo, responsable, alias, origen, demostracion,
    row_number() OVER (PARTITION BY brecha_id ORDER BY orden) AS puesto
  FROM (
    SELECT i.* EXCLUDE (carga_id), 'archivo' AS origen, c.demostracion, c.orden FROM brecha_indicador i JOIN inversion_carga c USING (carga_id)
    UNION ALL BY NAME
    SELECT *, 'publicado' AS origen, false AS demostracion, 2147483647 AS orden FROM brecha_indicador_publicado
  )
)
WHERE puesto = 1
