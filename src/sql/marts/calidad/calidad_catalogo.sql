-- título: Las reglas con que se revisa el registro
-- grano: regla
-- unidades: ninguna
-- fórmula: ninguna; lo que dice el encabezado de cada regla. Gravedad: error (la cifra no se puede usar), aviso (hay que explicarla) o sugerencia (conviene mirarla). Alcance: del mes, acumulado a un mes o del año
-- fuente: los archivos de las reglas
SELECT * FROM (VALUES {reglas}) t(regla, orden, gravedad, alcance, necesita)
