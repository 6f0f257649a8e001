-- título: Qué unidades cierra cada inversión
-- grano: CUI × indicador (o nombre que no se reconoce)
-- unidades: unidades del indicador
-- fórmula: las filas de la última entrega que trae el CUI, sumadas por indicador. El indicador se busca por su código, su nombre, su nombre corto o sus otros nombres, sin mirar acentos, mayúsculas ni signos; el que no se encuentra queda con su nombre y sin indicador
-- fuente: MEF, INVERSIONES_BRECHAS; plantilla de Timón
WITH nombres AS (
  SELECT brecha_id, unnest([brecha_id, nombre, nombre_corto] || coalesce(string_split(alias, '|'), [])) AS nombre FROM brecha_indicador_vigente
),
llaves AS (
  SELECT nombre_comparable(nombre) AS llave, min(brecha_id) AS brecha_id FROM nombres WHERE nombre_comparable(nombre) <> '' GROUP BY 1
),
filas AS (
  SELECT b.*
  FROM inversion_brecha b
  JOIN (
    SELECT x.cui, arg_min(x.carga_id, c.orden) AS carga_id FROM inversion_brecha x JOIN inversion_carga c USING (carga_id) GROUP BY x.cui
  ) u USING (cui, carga_id)
)
SELECT
  f.cui, l.brecha_id, coalesce(l.brecha_id, f.brecha) AS clave, any_value(f.brecha) AS brecha, any_value(f.unidad) AS unidad,
  sum(f.contribucion) AS contribucion, (count(*) FILTER (f.contribucion IS NULL))::INTEGER AS sin_contribucion
FROM filas f
LEFT JOIN llaves l ON l.llave = nombre_comparable(f.brecha)
GROUP BY f.cui, l.brecha_id, coalesce(l.brecha_id, f.brecha)
