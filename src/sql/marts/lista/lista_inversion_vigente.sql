-- título: Inversiones de cada lista priorizada
-- grano: lista × CUI
-- unidades: puntos; S/
-- fórmula: las de la última entrega que trae inversiones de esa lista
-- fuente: PMI, IMIAPP y Obras por Impuestos (E1.2.2, E1.2.3, E1.2.4); plantilla de Timón
-- materializa: sí
SELECT i.lista_id, i.cui, i.nombre, i.orden, i.puntaje, i.monto, i.situacion, i.observacion
FROM lista_inversion i
JOIN (
  SELECT l.lista_id, arg_min(l.carga_id, c.orden) AS carga_id
  FROM lista_inversion l
  JOIN inversion_carga c USING (carga_id)
  GROUP BY l.lista_id
) u USING (lista_id, carga_id)
