-- título: Modificaciones del POI entre dos cortes, actividad por actividad
-- grano: actividad operativa activa en alguno de los dos cortes, de las UE que están en ambos
-- unidades: meta en la unidad de medida de la AO; dinero en S/
-- fórmula: cambio = ahora − antes; una AO que no está (o no está activa) en un corte no programa nada en él. Creada: solo está ahora; desactivada: solo estaba antes; modificada: cambió su meta anual, su PIM o su centro de costo. Inicial = Fn(CS) del corte de ahora; si la AO ya no está, del de antes. De cada lista de cargas vale, por UE, la de mayor corte y exportada más tarde
-- fuente: Aplicativo CEPLAN V.01, bloques CS y RE; Manual MGPP-E1, ficha E1.2.7
-- parámetros: cargas_, contra_
WITH pedido AS (
  SELECT cargas_::VARCHAR AS cargas, contra_::VARCHAR AS contra
),
cortes AS (
  SELECT
    l.lado, c.carga_id, c.ejercicio, c.pliego_llave, c.ue_id,
    row_number() OVER (
      PARTITION BY l.lado, c.ejercicio, c.pliego_llave, c.ue_id
      ORDER BY c.corte DESC NULLS LAST, c.exportado_en DESC NULLS LAST, c.cargado_en DESC NULLS LAST, c.carga_id
    ) = 1 AS elegido
  FROM poi_carga c
  CROSS JOIN pedido p
  JOIN (SELECT unnest(['ahora', 'antes']) AS lado) l
    ON list_contains(lista(CASE l.lado WHEN 'ahora' THEN p.cargas ELSE p.contra END), c.carga_id)
),
lados AS (
  SELECT
    c.lado, c.ejercicio, c.pliego_llave, c.ue_id, a.ao_id, a.ao, a.ao_n, a.unidad_medida,
    a.centro_costo_llave, a.centro_costo_id, a.centro_costo, a.sigla, v.f_vigente_anual AS meta, v.pim, v.fn_inicial_anual AS inicial
  FROM cortes c
  JOIN poi_ao a ON a.carga_id = c.carga_id AND a.ejercicio = c.ejercicio AND a.pliego_llave = c.pliego_llave AND a.ue_id = c.ue_id
  JOIN poi_avance v ON v.ao_n = a.ao_n AND v.mes = 12
  WHERE c.elegido
    AND (c.ejercicio, c.pliego_llave, c.ue_id) IN (SELECT (ejercicio, pliego_llave, ue_id) FROM cortes GROUP BY ALL HAVING count(DISTINCT lado) = 2)
),
pares AS (
  SELECT
    coalesce(a.ejercicio, b.ejercicio) AS ejercicio,
    coalesce(a.pliego_llave, b.pliego_llave) AS pliego_llave,
    coalesce(a.ue_id, b.ue_id) AS ue_id,
    coalesce(a.ao_id, b.ao_id) AS clave,
    coalesce(a.ao, b.ao) AS nombre,
    coalesce(a.unidad_medida, b.unidad_medida) AS unidad_medida,
    coalesce(a.centro_costo_llave, b.centro_costo_llave) AS centro_costo_llave,
    coalesce(a.centro_costo_id, b.centro_costo_id) AS centro_costo_id,
    coalesce(a.centro_costo, b.centro_costo) AS centro_costo,
    coalesce(a.sigla, b.sigla) AS sigla,
    b.centro_costo_llave AS centro_antes, a.centro_costo_llave AS centro_ahora,
    b.ao_n AS ao_antes, a.ao_n AS ao_ahora,
    coalesce(a.inicial, b.inicial) AS inicial,
    b.meta AS meta_antes, a.meta AS meta_ahora,
    b.pim AS pim_antes, a.pim AS pim_ahora
  FROM (SELECT * FROM lados WHERE lado = 'ahora') a
  FULL JOIN (SELECT * FROM lados WHERE lado = 'antes') b USING (ejercicio, pliego_llave, ue_id, ao_id)
)
SELECT
  *,
  CASE
    WHEN ao_antes IS NULL THEN 'creada'
    WHEN ao_ahora IS NULL THEN 'desactivada'
    WHEN meta_antes IS DISTINCT FROM meta_ahora OR pim_antes IS DISTINCT FROM pim_ahora OR centro_antes <> centro_ahora THEN 'modificada'
    ELSE 'igual'
  END AS estado,
  diferencia(meta_ahora, meta_antes) AS meta_cambio,
  diferencia(pim_ahora, pim_antes) AS pim_cambio
FROM pares
