-- título: Lugares de cada inversión en cada corte
-- grano: corte × CUI × entrega × lugar
-- unidades: grados
-- fórmula: los de la entrega que vale para el CUI; si trae uno o ninguno, también los que traen otras entregas del mismo mes y las que solo traen lugares
-- fuente: inversion_elegida; MEF, DETALLE_INVERSIONES y Banco de Inversiones; plantilla de Timón
-- materializa: sí
WITH propios AS (
  SELECT e.n, e.corte, e.cui, e.carga_id, count(l.cui) AS lugares
  FROM inversion_elegida e
  LEFT JOIN inversion_lugar l ON l.carga_id = e.carga_id AND l.cui = e.cui
  GROUP BY ALL
),
todos AS (
  SELECT e.n, l.*
  FROM inversion_elegida e
  JOIN inversion_lugar l ON l.carga_id = e.carga_id AND l.cui = e.cui
  UNION ALL BY NAME
  SELECT p.n, l.*
  FROM propios p
  JOIN inversion_carga c ON c.lugares > 0 AND c.carga_id <> p.carga_id AND (c.corte = p.corte OR c.inversiones = 0)
  JOIN inversion_lugar l ON l.carga_id = c.carga_id AND l.cui = p.cui
  WHERE p.lugares <= 1
)
SELECT t.n, t.carga_id, t.lugar, coalesce(r.id, 0) AS departamento_id, t.latitud::DOUBLE AS latitud, t.longitud::DOUBLE AS longitud
FROM todos t
LEFT JOIN inversion_rotulo r ON r.eje = 'departamento' AND r.crudo = coalesce(t.departamento, departamento_de(t.ubigeo))
