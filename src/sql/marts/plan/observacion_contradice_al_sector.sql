-- título: Contradice a un indicador del sector
-- gravedad: error
-- alcance: PEI
-- necesita: PESEM del sector
-- por qué importa: el pliego y el sector miden lo mismo en direcciones o unidades distintas: lo que para uno avanza, para el otro retrocede
-- qué hacer: usar el sentido y la unidad de la ficha del PESEM, o cambiar el nombre del indicador
-- grano: PEI × indicador × indicador del PESEM
-- unidades: ninguna
-- fórmula: se llama igual que un indicador del PESEM del sector y uno mejora al subir y el otro al bajar, o sus unidades son otras
-- fuente: Manual MGPP-E1, ficha E1.3.4, actividad 2; método del tablero
SELECT
  i.plan_id, i.objetivo_id, i.indicador_id, i.indicador_id || '|' || x.indicador_id AS clave, i.indicador AS nombre,
  concat_ws('; ',
    CASE WHEN mejora_al_bajar(i.sentido) <> mejora_al_bajar(x.sentido) THEN
      'Su sentido es ' || i.sentido || ' y en el PESEM (' || x.indicador_id || ') es ' || x.sentido END,
    CASE WHEN nombre_comparable(replace(i.unidad, '%', 'porcentaje')) <> nombre_comparable(replace(x.unidad, '%', 'porcentaje')) THEN
      'Su unidad es «' || i.unidad || '» y en el PESEM (' || x.indicador_id || ') es «' || x.unidad || '»' END) AS detalle
FROM plan_indicador_vigente i
JOIN plan_marco m ON m.plan_id = i.plan_id
JOIN plan_indicador_vigente x ON x.plan_id = m.pesem_id AND nombre_comparable(x.indicador) = nombre_comparable(i.indicador)
WHERE mejora_al_bajar(i.sentido) <> mejora_al_bajar(x.sentido)
  OR nombre_comparable(replace(i.unidad, '%', 'porcentaje')) <> nombre_comparable(replace(x.unidad, '%', 'porcentaje'))
