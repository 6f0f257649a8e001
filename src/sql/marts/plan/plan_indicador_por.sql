-- título: Indicadores de los planes en un año
-- grano: plan × indicador
-- unidades: porcentajes 0 a 100 sin redondear; logros, valores y brecha en la unidad del indicador
-- fórmula: la de plan_avance en el año elegido: Tipo I = valor obtenido / logro esperado (al revés si debe bajar), con tope en 100 y sin él; Tipo II = lo avanzado desde la línea base / lo que pide el logro, entre 0 y 100 (agregable: suma de valores / suma de logros); brecha = lo que falta, positivo; ritmo = cambio por año obtenido / el que hace falta hasta el último logro. Sin valor obtenido: ND. Con la ficha del indicador y la serie de todo el periodo en listas
-- fuente: plan_avance; Manual MGPP-E1, ficha E1.3.2
-- parámetros: anio_, planes_, relevancias_
WITH series AS (
  SELECT
    plan_id, indicador_id,
    list(anio ORDER BY anio) AS anios,
    list(logro_esperado::DOUBLE ORDER BY anio) AS logros,
    list(valor_obtenido::DOUBLE ORDER BY anio) AS valores
  FROM plan_avance
  GROUP BY ALL
)
SELECT
  a.plan_id, p.tipo, p.pliego_llave, p.pliego, a.anio,
  o.nivel, a.objetivo_id, o.objetivo, coalesce(o.dentro_de, a.objetivo_id) AS objetivo_superior_id, s.objetivo AS objetivo_superior,
  o.oes_id, o.aes_id,
  a.indicador_id, i.codigo_origen, i.indicador, i.unidad, i.metodo_calculo, i.fuente,
  coalesce(i.responsable, o.responsable) AS responsable,
  i.sentido, i.origen_sentido, i.agregacion, i.relevancia,
  a.* EXCLUDE (plan_id, indicador_id, objetivo_id, anio, sentido, agregacion, relevancia),
  r.anios, r.logros, r.valores
FROM plan_avance a
JOIN plan_filtro(anio_, planes_, relevancias_) f ON a.anio = f.anio_f
JOIN plan_vigente p ON p.plan_id = a.plan_id
JOIN plan_indicador_vigente i ON i.plan_id = a.plan_id AND i.indicador_id = a.indicador_id
JOIN plan_objetivo_vigente o ON o.plan_id = a.plan_id AND o.objetivo_id = a.objetivo_id
LEFT JOIN plan_objetivo_vigente s ON s.plan_id = a.plan_id AND s.objetivo_id = coalesce(o.dentro_de, a.objetivo_id)
JOIN series r ON r.plan_id = a.plan_id AND r.indicador_id = a.indicador_id
WHERE (f.planes_f IS NULL OR list_contains(f.planes_f, a.plan_id))
  AND (f.relevancias_f IS NULL OR list_contains(f.relevancias_f, coalesce(a.relevancia::VARCHAR, 's/r')))
