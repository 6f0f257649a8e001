-- título: Quién debe valores de sus indicadores
-- grano: plan × responsable
-- unidades: conteos de indicadores; fechas
-- fórmula: se piden los indicadores con logro esperado del año; enviado es el que tiene valor obtenido. El responsable es el del indicador o, si no lo dice, el de su objetivo o acción
-- fuente: Manual MGPP-E1, ficha E1.3.2; método del tablero
-- parámetros: anio_, planes_
SELECT
  a.plan_id, p.pliego_llave, p.pliego,
  coalesce(i.responsable, o.responsable, 'Sin responsable') AS responsable,
  count(*)::INTEGER AS pedidos,
  count(a.valor_obtenido)::INTEGER AS enviados,
  (count(*) - count(a.valor_obtenido))::INTEGER AS debidos,
  max(a.enviado_en) AS ultimo_envio,
  coalesce(list(a.indicador_id ORDER BY a.indicador_id) FILTER (WHERE a.valor_obtenido IS NULL), []) AS indicadores,
  coalesce(list(i.indicador ORDER BY a.indicador_id) FILTER (WHERE a.valor_obtenido IS NULL), []) AS nombres,
  coalesce(list(a.motivo_fuente ORDER BY a.indicador_id) FILTER (WHERE a.valor_obtenido IS NULL), []) AS motivos
FROM plan_avance a
JOIN plan_filtro(anio_, planes_, NULL) f ON a.anio = f.anio_f
JOIN plan_vigente p ON p.plan_id = a.plan_id
JOIN plan_indicador_vigente i ON i.plan_id = a.plan_id AND i.indicador_id = a.indicador_id
JOIN plan_objetivo_vigente o ON o.plan_id = a.plan_id AND o.objetivo_id = a.objetivo_id
WHERE a.logro_esperado IS NOT NULL
  AND (f.planes_f IS NULL OR list_contains(f.planes_f, a.plan_id))
GROUP BY 1, 2, 3, 4
