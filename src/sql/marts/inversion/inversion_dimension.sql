-- título: Sector, pliego, UEI, tipo, función, situación y departamentos de cada inversión en cada corte
-- grano: corte × CUI
-- unidades: ninguna; los números son los de inversion_nombre, 0 es «sin dato»
-- fórmula: ninguna
-- fuente: inversion_unida e inversion_lugar_corte
-- materializa: sí
WITH lugares AS (
  SELECT n, list_sort(list(DISTINCT departamento_id)) AS departamentos, bool_or(coordenada_creible(latitud, longitud)) AS con_punto
  FROM inversion_lugar_corte
  GROUP BY n
)
SELECT
  u.n,
  coalesce(s.id, 0) AS sector_id, coalesce(p.id, 0) AS entidad_id, coalesce(w.id, 0) AS uei_id, coalesce(t.id, 0) AS tipo_id,
  coalesce(g.id, 0) AS funcion_id, coalesce(z.id, 0) AS situacion_id,
  coalesce(l.departamentos, [0]) AS departamentos, coalesce(l.con_punto, false) AS con_punto
FROM inversion_unida u
LEFT JOIN lugares l USING (n)
LEFT JOIN inversion_rotulo s ON s.eje = 'sector' AND s.crudo = u.sector
LEFT JOIN inversion_rotulo p ON p.eje = 'entidad' AND p.crudo = u.entidad
LEFT JOIN inversion_rotulo w ON w.eje = 'uei' AND w.crudo = u.uei
LEFT JOIN inversion_rotulo t ON t.eje = 'tipo' AND t.crudo = u.tipo
LEFT JOIN inversion_rotulo g ON g.eje = 'funcion' AND g.crudo = u.funcion
LEFT JOIN inversion_rotulo z ON z.eje = 'situacion' AND z.crudo = u.situacion
