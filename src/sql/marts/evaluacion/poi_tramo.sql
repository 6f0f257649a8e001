-- título: Periodos que puede mirar una evaluación
-- grano: mes de cierre × tramo (trimestre, semestre); los tres primeros meses de un semestre son los de su trimestre y no se repiten
-- unidades: meses 1 a 12; inicio = mes antes del primero del periodo, 0 en enero
-- fórmula: anterior = el cierre con que se compara: el del periodo previo del mismo año; dentro del I semestre, marzo
-- fuente: Manual MGPP-E1, ficha E1.3.6; CEPLAN: trimestres y semestres
SELECT mes, tramo, inicio, cierre_anterior(inicio + 1, mes) AS anterior
FROM (
  SELECT m::INTEGER AS mes, t.tramo, (t.largo * ((m - 1) // t.largo))::INTEGER AS inicio
  FROM range(1, 13) r(m)
  CROSS JOIN (VALUES ('trimestre', 3), ('semestre', 6)) t(tramo, largo)
  WHERE t.largo = 3 OR (m - 1) % 6 >= 3
)
