-- título: Cada inversión en cada corte, con todo lo que dicen sus archivos
-- grano: corte × CUI
-- unidades: las de la tabla de inversiones
-- fórmula: campo por campo, el de la entrega de mayor prioridad que lo trae (inversion_elegida)
-- fuente: MEF, DETALLE_INVERSIONES y Banco de Inversiones; plantilla de Timón
SELECT e.n, e.corte, e.cui, i.* EXCLUDE (carga_id, cui, corte)
FROM inversion_elegida e
JOIN inversion i ON i.rowid = e.fila
WHERE NOT e.varias
UNION ALL BY NAME
SELECT n, corte, cui, arg_min(COLUMNS(x -> NOT list_contains(['n', 'corte', 'cui', 'prioridad_de_carga'], x)), prioridad_de_carga)
FROM (
  SELECT e.n, e.corte, e.cui, c.prioridad AS prioridad_de_carga, i.* EXCLUDE (carga_id, cui, corte)
  FROM inversion_elegida e
  JOIN inversion_carga c ON c.corte = e.corte
  JOIN inversion i ON i.carga_id = c.carga_id AND i.cui = e.cui
  WHERE e.varias
)
GROUP BY n, corte, cui
