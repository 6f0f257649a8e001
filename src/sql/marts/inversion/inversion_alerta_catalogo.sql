-- título: Las reglas con que se alerta de una inversión
-- grano: alerta
-- unidades: ninguna
-- fórmula: ninguna; lo que dice el encabezado de cada regla
-- fuente: los archivos de las reglas
SELECT * FROM (VALUES {reglas_alerta}) t(alerta, orden, gravedad, alcance, necesita)
