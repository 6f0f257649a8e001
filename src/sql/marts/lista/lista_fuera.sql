-- título: Las que estaban en la lista anterior y ya no están
-- grano: CUI
-- unidades: S/
-- fórmula: las inversiones de la lista anterior que esta no trae
-- fuente: lista_inversion_vigente
-- parámetros: lista_
SELECT a.cui, a.nombre, a.orden AS orden_anterior, a.monto, a.situacion
FROM lista_vigente l
JOIN (SELECT lista_::VARCHAR AS lista_id) x USING (lista_id)
JOIN lista_inversion_vigente a ON a.lista_id = l.anterior
WHERE a.cui NOT IN (SELECT i.cui FROM lista_inversion_vigente i JOIN (SELECT lista_::VARCHAR AS lista_id) y USING (lista_id))
