-- título: Texto por el que se busca una inversión
-- grano: CUI
-- unidades: ninguna; el número sigue el orden alfabético del nombre
-- fórmula: CUI, nombre, entidad y UEI de la entrega más reciente que la trae, en mayúsculas y sin acentos
-- fuente: inversiones cargadas
-- materializa: sí
SELECT (row_number() OVER (ORDER BY nombre, cui))::INTEGER AS cui_n, cui, cui || ' ' || nombre || coalesce(' ' || entidad, '') || coalesce(' ' || uei, '') AS texto
FROM (
  SELECT i.cui, sin_marcas(i.nombre) AS nombre, sin_marcas(i.entidad) AS entidad, sin_marcas(i.uei) AS uei
  FROM (SELECT cui, arg_max(fila, n) AS fila FROM inversion_elegida GROUP BY cui) u
  JOIN inversion i ON i.rowid = u.fila
)
