-- título: Avance de objetivos y acciones en un año
-- grano: plan × (plan entero, OES, AES, OEI o AEI)
-- unidades: porcentajes 0 a 100 sin redondear; conteos de indicadores
-- fórmula: la de plan_grupo en el año elegido: promedio de los indicadores con dato, con peso por relevancia; el plan, promedio simple de sus objetivos
-- fuente: plan_grupo; Manual MGPP-E1, fichas E1.3.1 a E1.3.3
-- parámetros: anio_, planes_, relevancias_
SELECT g.*
FROM plan_grupo(planes_, relevancias_) g
JOIN plan_filtro(anio_, NULL, NULL) f ON g.anio = f.anio_f
