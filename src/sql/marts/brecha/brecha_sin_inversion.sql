-- título: Indicadores que nada respalda
-- grano: indicador
-- unidades: conteos
-- fórmula: los que no tienen inversión, los que solo la tienen con PIM cero y los que no tienen valor publicado ni cargado
-- fuente: brecha_cierre
-- parámetros: corte_, horizonte_
SELECT brecha_id, nombre, nombre_corto, tipo, falta, motivo, inversiones, contribucion
FROM brecha_cierre(corte_, horizonte_)
WHERE falta IS NOT NULL OR motivo = 'sin_valor'
