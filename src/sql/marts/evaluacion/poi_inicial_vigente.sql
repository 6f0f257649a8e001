-- título: Del POI inicial al vigente
-- grano: el total y cada centro de costo
-- unidades: S/; conteos de AO
-- fórmula: inicial + sube + baja = vigente. Inicial = Fn(CS) Total, consistente con el PIA; vigente = Fn(RE) Total; sube y baja: lo que gana y lo que pierde cada AO, sumado aparte. Metas que suben o bajan: AO cuya meta física anual vigente difiere de la inicial; nuevas: sin meta inicial
-- fuente: Aplicativo CEPLAN V.01, bloques CS y RE; Manual MGPP-E1, ficha E1.2.7
-- parámetros: ejercicio_, mes_, carga_, pliegos_, ues_, centros_
WITH cambios AS (
  SELECT
    centro_costo_llave, centro_costo_id, centro_costo, sigla,
    coalesce(fn_inicial_anual, 0) AS inicial,
    coalesce(pim, 0) AS vigente,
    coalesce(pim, 0) - coalesce(fn_inicial_anual, 0) AS cambio,
    f_inicial_anual, f_vigente_anual
  FROM poi_avance_ao(ejercicio_, mes_, carga_, pliegos_, ues_, centros_)
),
grupos AS (
  SELECT
    CASE WHEN grouping(centro_costo_llave) = 1 THEN 'total' ELSE 'centro_costo' END AS eje,
    coalesce(centro_costo_llave, 'total') AS llave,
    CASE WHEN grouping(centro_costo_llave) = 1 THEN 'total' ELSE max(centro_costo_id) END AS clave,
    CASE WHEN grouping(centro_costo_llave) = 1 THEN 'Total' ELSE max(centro_costo) END AS nombre,
    CASE WHEN grouping(centro_costo_llave) = 0 THEN max(sigla) END AS sigla,
    count(*)::INTEGER AS ao,
    sum(inicial)::DECIMAL(18, 2) AS inicial,
    sum(greatest(cambio, 0))::DECIMAL(18, 2) AS sube,
    sum(least(cambio, 0))::DECIMAL(18, 2) AS baja,
    sum(vigente)::DECIMAL(18, 2) AS vigente,
    (count(*) FILTER (WHERE f_vigente_anual > f_inicial_anual))::INTEGER AS metas_suben,
    (count(*) FILTER (WHERE f_vigente_anual < f_inicial_anual))::INTEGER AS metas_bajan,
    (count(*) FILTER (WHERE f_vigente_anual > 0 AND f_inicial_anual IS NULL))::INTEGER AS metas_nuevas
  FROM cambios
  GROUP BY GROUPING SETS ((centro_costo_llave), ())
)
SELECT
  *,
  vigente - inicial AS cambio,
  avance(vigente, inicial) - 100 AS cambio_avance
FROM grupos
WHERE ao > 0
