-- título: Modificaciones del POI, actividad por actividad
-- grano: actividad operativa de alguno de los dos lados, de las UE que están en ambos
-- unidades: meta en la unidad de medida de la AO; dinero en S/; meses en listas de enero a diciembre
-- fórmula: cambio = ahora − antes; una AO que no está en un lado no programa nada en él. Entre dos cortes, los dos lados son lo vigente (RE) de sus AO activas; sin corte contra el cual comparar, antes es lo inicial (CS) del mismo corte, también el de las AO que ya no están activas, y no está la AO cuyo inicial es cero o vacío. Creada: solo está ahora; desactivada: solo estaba antes; modificada: cambió su meta anual, su PIM o su centro de costo; reprogramada: solo cambió de meses. Traslado = lo que una AO llevaba y conserva al pasar de un centro a otro, si ambos están en el filtro. De cada lista de cargas vale, por UE, la de mayor corte y exportada más tarde
-- fuente: Aplicativo CEPLAN V.01, bloques CS y RE; Manual MGPP-E1, ficha E1.2.7
-- parámetros: cargas_, contra_, ejercicio_ := NULL, pliegos_ := NULL, ues_ := NULL, centros_ := NULL
WITH pedido AS (
  SELECT cargas_::VARCHAR AS cargas, contra_::VARCHAR AS contra
),
filtro AS MATERIALIZED (
  SELECT ejercicio_f, pliegos_f, ues_f, centros_f FROM poi_filtro(ejercicio_, NULL, NULL, pliegos_, ues_, centros_)
),
cortes AS (
  SELECT
    l.lado, c.carga_id, c.ejercicio, c.pliego_llave, c.ue_id, p.contra IS NULL AS desde_inicial,
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
comparables AS MATERIALIZED (
  SELECT
    ejercicio, pliego_llave, ue_id, desde_inicial,
    max(carga_id) FILTER (WHERE lado = 'antes') AS carga_antes,
    max(carga_id) FILTER (WHERE lado = 'ahora') AS carga_ahora
  FROM cortes WHERE elegido
  GROUP BY ALL
  HAVING count(*) = 2
),
desde_inicial AS (
  SELECT i.*, 'inicial' AS carga_antes, k.carga_ahora
  FROM comparables k
  JOIN poi_modificacion_inicial i
    ON i.carga_id = k.carga_ahora AND i.ejercicio = k.ejercicio AND i.pliego_llave = k.pliego_llave AND i.ue_id = k.ue_id
  WHERE k.desde_inicial
),
lados AS (
  SELECT k.lado, a.*, s.fn_inicial AS inicial, s.f_vigente AS meta, s.fn_vigente AS pim, s.f_vigente_meses AS f_meses, s.fn_vigente_meses AS fn_meses
  FROM (
    SELECT 'antes' AS lado, ejercicio, pliego_llave, ue_id, carga_antes AS carga_id FROM comparables WHERE NOT desde_inicial
    UNION ALL
    SELECT 'ahora', ejercicio, pliego_llave, ue_id, carga_ahora FROM comparables WHERE NOT desde_inicial
  ) k
  JOIN poi_ao a ON a.carga_id = k.carga_id AND a.ejercicio = k.ejercicio AND a.pliego_llave = k.pliego_llave AND a.ue_id = k.ue_id
  JOIN poi_calendario s USING (ao_n)
  WHERE a.activo
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
    programado(b.f_meses) <> programado(a.f_meses) OR programado(b.fn_meses) <> programado(a.fn_meses) AS otros_meses
  FROM (SELECT * FROM lados WHERE lado = 'ahora') a
  FULL JOIN (SELECT * FROM lados WHERE lado = 'antes') b USING (ejercicio, pliego_llave, ue_id, ao_id)
),
entre_cortes AS (
  SELECT
    p.* EXCLUDE (otros_meses),
    diferencia(p.meta_ahora, p.meta_antes) AS meta_cambio,
    diferencia(p.pim_ahora, p.pim_antes) AS pim_cambio,
    estado_modificacion(
      p.ao_antes IS NOT NULL, p.ao_ahora IS NOT NULL, diferencia(p.meta_ahora, p.meta_antes), diferencia(p.pim_ahora, p.pim_antes),
      p.centro_antes <> p.centro_ahora, p.otros_meses
    ) AS estado,
    k.carga_antes, k.carga_ahora
  FROM pares p
  JOIN comparables k ON k.ejercicio = p.ejercicio AND k.pliego_llave = p.pliego_llave AND k.ue_id = p.ue_id
),
en_filtro AS (
  SELECT
    c.*,
    c.ao_antes IS NOT NULL AND (f.centros_f IS NULL OR list_contains(f.centros_f, c.centro_antes)) AS dentro_antes,
    c.ao_ahora IS NOT NULL AND (f.centros_f IS NULL OR list_contains(f.centros_f, c.centro_ahora)) AS dentro_ahora
  FROM (SELECT * EXCLUDE (carga_id) FROM desde_inicial UNION ALL BY NAME SELECT * FROM entre_cortes) c
  CROSS JOIN filtro f
)
SELECT
  *,
  CASE
    WHEN dentro_antes AND dentro_ahora AND centro_antes <> centro_ahora
    THEN greatest(least(coalesce(pim_antes, 0), coalesce(pim_ahora, 0)), 0)
    ELSE 0
  END::DECIMAL(18, 2) AS traslado
FROM en_filtro
WHERE dentro_antes OR dentro_ahora
