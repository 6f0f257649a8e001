-- título: Las reglas con que se revisa un plan
-- grano: regla
-- unidades: ninguna
-- fórmula: ninguna; lo que dice el encabezado de cada regla
-- fuente: los archivos de las reglas
SELECT * FROM (VALUES {reglas_plan}) t(regla, orden, gravedad, alcance, necesita)
