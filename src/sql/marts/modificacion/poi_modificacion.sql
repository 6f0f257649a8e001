-- título: Modificaciones del POI, actividad por actividad
-- grano: actividad operativa de alguno de los dos lados, de las UE que están en ambos
-- unidades: meta en la unidad de medida de la AO; dinero en S/; meses en listas de enero a diciembre
-- fórmula: cambio = ahora − antes; una AO que no está en un lado no programa nada en él. Entre dos cortes, los dos lados son lo vigente (RE) de sus AO activas; sin corte contra el cual comparar, antes es lo inicial (CS) del mismo corte, también el de las AO que ya no están activas, y no está la AO cuyo inicial es cero o vacío. Creada: solo está ahora; desactivada: solo estaba antes; modificada: cambió su meta anual, su PIM o su centro de costo; reprogramada: solo cambió de meses. Traslado = lo que una AO llevaba y conserva al pasar de un centro a otro, si ambos están en el filtro. De cada lista de cargas vale, por UE, la de mayor corte y exportada más tarde
-- fuente: Aplicativo CEPLAN V.01, bloques CS y RE; Manual MGPP-E1, ficha E1.2.7
-- parámetros: cargas_, contra_, ejercicio_ := NULL, pliegos_ := NULL, ues_ := NULL, centros_ := NULL
WITH pedido AS (
  SELECT cargas_::VARCHAR AS cargas, contra_::VARCHAR AS contra
),
filtro AS (
  SELECT ejercicio_f, pliegos_f, ues_f, centros_f FROM poi_filtro(ejercicio_, NULL, NULL, pliegos_, ues_, centros_)
),
cortes AS (
  SELECT
    l.lado, c.carga_id, c.ejercicio, c.pliego_llave, c.ue_id,
    p.contra IS NULL AND l.lado = 'antes' AS es_inicial,
    row_number() OVER (
      PARTITION BY l.lado, c.ejercicio, c.pliego_llave, c.ue_id
      ORDER BY c.corte DESC NULLS LAST, c.exportado_en DESC NULLS LAST, c.cargado_en DESC NULLS LAST, c.carga_id
    ) = 1 AS elegido
  FROM poi_carga c
  CROSS JOIN pedido p
  CROSS JOIN filtro f
  JOIN (SELECT unnest(['ahora', 'antes']) AS lado) l
    ON list_contains(lista(CASE l.lado WHEN 'ahora' THEN p.cargas ELSE coalesce(p.contra, p.cargas) END), c.carga_id)
  WHERE (f.ejercicio_f IS NULL OR c.ejercicio = f.ejercicio_f)
    AND (f.pliegos_f IS NULL OR list_contains(f.pliegos_f, c.pliego_llave))
    AND (f.ues_f IS NULL OR list_contains(f.ues_f, c.ue_id))
),
comparables AS (
  SELECT
    ejercicio, pliego_llave, ue_id,
    CASE WHEN bool_or(es_inicial) THEN 'inicial' ELSE max(carga_id) FILTER (WHERE lado = 'antes') END AS carga_antes,
    max(carga_id) FILTER (WHERE lado = 'ahora') AS carga_ahora
  FROM cortes WHERE elegido
  GROUP BY ALL
  HAVING count(*) = 2
),
actividades AS (
  SELECT c.lado, c.es_inicial, a.*
  FROM cortes c
  JOIN comparables USING (ejercicio, pliego_llave, ue_id)
  JOIN poi_ao a ON a.carga_id = c.carga_id AND a.ejercicio = c.ejercicio AND a.pliego_llave = c.pliego_llave AND a.ue_id = c.ue_id
  WHERE c.elegido
),
lados AS (
  SELECT
    a.lado, a.ejercicio, a.pliego_llave, a.ue_id, a.ao_id, a.ao, a.ao_n, a.activo, a.es_inicial, a.unidad_medida,
    a.centro_costo_llave, a.centro_costo_id, a.centro_costo, a.sigla,
    s.fn_inicial AS inicial,
    CASE WHEN a.es_inicial THEN s.f_inicial ELSE s.f_vigente END AS meta,
    CASE WHEN a.es_inicial THEN s.fn_inicial ELSE s.fn_vigente END AS pim,
    CASE WHEN a.es_inicial THEN s.f_inicial_meses ELSE s.f_vigente_meses END AS f_meses,
    CASE WHEN a.es_inicial THEN s.fn_inicial_meses ELSE s.fn_vigente_meses END AS fn_meses
  FROM actividades a
  JOIN poi_calendario s USING (ao_n)
),
presentes AS (
  SELECT * FROM lados WHERE CASE WHEN es_inicial THEN coalesce(meta, 0) <> 0 OR coalesce(pim, 0) <> 0 ELSE activo END
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
    b.centro_costo AS centro_antes_nombre, b.sigla AS centro_antes_sigla,
    b.ao_n AS ao_antes, a.ao_n AS ao_ahora,
    coalesce(a.inicial, b.inicial) AS inicial,
    b.meta AS meta_antes, a.meta AS meta_ahora,
    b.pim AS pim_antes, a.pim AS pim_ahora,
    b.f_meses AS f_meses_antes, a.f_meses AS f_meses_ahora,
    b.fn_meses AS fn_meses_antes, a.fn_meses AS fn_meses_ahora
  FROM (SELECT * FROM presentes WHERE lado = 'ahora') a
  FULL JOIN (SELECT * FROM presentes WHERE lado = 'antes') b USING (ejercicio, pliego_llave, ue_id, ao_id)
),
en_filtro AS (
  SELECT
    p.*,
    k.carga_antes, k.carga_ahora,
    p.ao_antes IS NOT NULL AND (f.centros_f IS NULL OR list_contains(f.centros_f, p.centro_antes)) AS dentro_antes,
    p.ao_ahora IS NOT NULL AND (f.centros_f IS NULL OR list_contains(f.centros_f, p.centro_ahora)) AS dentro_ahora,
    diferencia(p.meta_ahora, p.meta_antes) AS meta_cambio,
    diferencia(p.pim_ahora, p.pim_antes) AS pim_cambio
  FROM pares p
  CROSS JOIN filtro f
  JOIN comparables k ON k.ejercicio = p.ejercicio AND k.pliego_llave = p.pliego_llave AND k.ue_id = p.ue_id
)
SELECT
  *,
  CASE
    WHEN ao_antes IS NULL THEN 'creada'
    WHEN ao_ahora IS NULL THEN 'desactivada'
    WHEN coalesce(meta_cambio, 0) <> 0 OR coalesce(pim_cambio, 0) <> 0 OR centro_antes <> centro_ahora THEN 'modificada'
    WHEN programado(f_meses_antes) <> programado(f_meses_ahora) OR programado(fn_meses_antes) <> programado(fn_meses_ahora) THEN 'reprogramada'
    ELSE 'igual'
  END AS estado,
  CASE
    WHEN dentro_antes AND dentro_ahora AND centro_antes <> centro_ahora
    THEN greatest(least(coalesce(pim_antes, 0), coalesce(pim_ahora, 0)), 0)
    ELSE 0
  END::DECIMAL(18, 2) AS traslado
FROM en_filtro
WHERE dentro_antes OR dentro_ahora
