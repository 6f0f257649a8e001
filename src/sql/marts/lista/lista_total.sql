-- título: Una lista en números
-- grano: la lista (una fila)
-- unidades: S/; conteos
-- fórmula: sumas de lista_orden; cambian = las que no ocupan su puesto aprobado
-- fuente: lista_orden y lista_fuera
-- parámetros: lista_, corte_
SELECT
  count(*)::INTEGER AS inversiones,
  (count(*) FILTER (en_cartera))::INTEGER AS en_cartera,
  sum(monto) AS monto, sum(costo_actualizado) AS costo_actualizado, sum(saldo) AS saldo, sum(pim) AS pim,
  (count(*) FILTER (sin_puntaje > 0))::INTEGER AS con_puntajes_que_faltan,
  (count(*) FILTER (cambio_aprobado <> 0))::INTEGER AS cambian,
  (count(*) FILTER (nueva))::INTEGER AS entran,
  (SELECT count(*) FROM lista_fuera(lista_))::INTEGER AS salen
FROM lista_orden(lista_, corte_)
