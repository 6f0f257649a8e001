-- título: Planes que rigen un año
-- grano: año pedido × plan: el PESEM de cada sector y el PEI de cada pliego
-- unidades: ninguna
-- fórmula: de los planes de un mismo sector o pliego cuyo periodo contiene el año, el que empieza más tarde; si empiezan igual, el de la entrega más reciente. Un PEI sin pliego conocido vale por sí mismo
-- fuente: plan_vigente; método del tablero
-- parámetros: anio_
SELECT f.anio_f AS anio, p.plan_id, p.tipo, p.nombre, p.sector_id, p.pliego_llave, p.pliego_id, p.pliego, p.desde, p.hasta
FROM plan_vigente p
JOIN plan_filtro(anio_, NULL, NULL) f ON f.anio_f BETWEEN p.desde AND p.hasta
QUALIFY row_number() OVER (
  PARTITION BY p.tipo, CASE WHEN p.tipo = 'PESEM' THEN coalesce(p.sector_id, '') ELSE coalesce(p.pliego_llave, p.plan_id) END
  ORDER BY p.desde DESC, p.exportado_en DESC NULLS LAST, p.cargado_en DESC NULLS LAST, p.plan_id
) = 1
