-- título: De lo inicial a lo vigente, actividad por actividad
-- grano: carga × actividad operativa con algo inicial o activa
-- unidades: meta en la unidad de medida de la AO; dinero en S/
-- fórmula: antes = inicial (CS), si no es cero o vacío; ahora = vigente (RE), si la AO está activa; las demás reglas, las de poi_modificacion
-- fuente: Aplicativo CEPLAN V.01, bloques CS y RE
-- materializa: sí
SELECT
  carga_id, ejercicio, pliego_llave, ue_id, ao_id AS clave, ao AS nombre, unidad_medida,
  centro_costo_llave, centro_costo_id, centro_costo, sigla,
  CASE WHEN antes THEN centro_costo_llave END AS centro_antes,
  CASE WHEN activo THEN centro_costo_llave END AS centro_ahora,
  CASE WHEN antes THEN centro_costo END AS centro_antes_nombre,
  CASE WHEN antes THEN sigla END AS centro_antes_sigla,
  CASE WHEN antes THEN ao_n END AS ao_antes,
  CASE WHEN activo THEN ao_n END AS ao_ahora,
  inicial, meta_antes, meta_ahora, pim_antes, pim_ahora,
  diferencia(meta_ahora, meta_antes) AS meta_cambio,
  diferencia(pim_ahora, pim_antes) AS pim_cambio,
  estado_modificacion(antes, activo, diferencia(meta_ahora, meta_antes), diferencia(pim_ahora, pim_antes), false, otros_meses) AS estado
FROM (
  SELECT
    a.*,
    s.fn_inicial AS inicial,
    coalesce(s.f_inicial, 0) <> 0 OR coalesce(s.fn_inicial, 0) <> 0 AS antes,
    CASE WHEN antes THEN s.f_inicial END AS meta_antes,
    CASE WHEN a.activo THEN s.f_vigente END AS meta_ahora,
    CASE WHEN antes THEN s.fn_inicial END AS pim_antes,
    CASE WHEN a.activo THEN s.fn_vigente END AS pim_ahora,
    programado(s.f_inicial_meses) <> programado(s.f_vigente_meses) OR programado(s.fn_inicial_meses) <> programado(s.fn_vigente_meses) AS otros_meses
  FROM poi_ao a
  JOIN poi_calendario s USING (ao_n)
)
WHERE antes OR activo
