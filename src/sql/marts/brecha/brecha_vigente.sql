-- título: Cada brecha, ahora y programada
-- grano: indicador
-- unidades: unidades del indicador; porcentajes 0 a 100 sin redondear; cierre en puntos
-- fórmula: ahora = el último año con unidades con brecha; programado = la última meta. Cierre = programado − actual: negativo es lo que falta cerrar
-- fuente: brecha_al
SELECT * FROM brecha_al()
