-- One row per AO. In a file with several rows per AO, those of one place repeat the physical values (one row per
-- fuente, rubro and genérica): they count once; money adds up. Different places add up.
WITH lugares AS (
  SELECT
    ao_id, dep_ubigeo, prov_ubigeo, dis_ubigeo, departamento,
    any_value(f_cs_total) AS f_cs_total, any_value(f_re_total) AS f_re_total,
    sum(fn_cs_total) AS fn_cs_total, sum(fn_re_total) AS fn_re_total
  FROM aceptado
  GROUP BY ALL
),
totales AS (
  SELECT
    ao_id,
    CASE WHEN count(DISTINCT departamento) > 1 THEN 'VARIOS DEPARTAMENTOS' ELSE any_value(departamento) END AS departamento,
    CASE WHEN count(DISTINCT (dep_ubigeo, prov_ubigeo, dis_ubigeo)) = 1 THEN any_value(dep_ubigeo || prov_ubigeo || dis_ubigeo) END AS ubigeo,
    sum(f_cs_total) AS f_inicial_total, sum(f_re_total) AS f_vigente_total, NULL AS f_ejecutado_total,
    sum(fn_cs_total) AS fn_inicial_total, sum(fn_re_total) AS fn_vigente_total, NULL AS fn_ejecutado_total
  FROM lugares
  GROUP BY ao_id
),
datos AS (
SELECT
  ao_id,
  arg_min(ejercicio, fila) AS ejercicio,
  bool_or(coalesce(activo, true)) AS activo,
  arg_min(sin_sigla(centro_costo), fila) AS centro_costo,
  arg_min(sigla_pegada(centro_costo), fila) AS sigla,
  arg_min(provincia, fila) AS provincia,
  arg_min(distrito, fila) AS distrito,
  arg_min(ao, fila) AS ao,
  arg_min(registro_poi, fila) AS registro_poi,
  arg_min(etapa, fila) AS etapa,
  arg_min(nivel_gobierno, fila) AS nivel_gobierno,
  arg_min(sector_id, fila) AS sector_id,
  arg_min(sector, fila) AS sector,
  arg_min(pliego_id, fila) AS pliego_id,
  arg_min(pliego, fila) AS pliego,
  arg_min(ue_id, fila) AS ue_id,
  arg_min(ue, fila) AS ue,
  arg_min(responsable_id, fila) AS responsable_id,
  arg_min(responsable, fila) AS responsable,
  arg_min(centro_costo_id, fila) AS centro_costo_id,
  arg_min(oes_id, fila) AS oes_id,
  arg_min(oes, fila) AS oes,
  arg_min(aes_id, fila) AS aes_id,
  arg_min(aes, fila) AS aes,
  arg_min(oei_id, fila) AS oei_id,
  arg_min(oei, fila) AS oei,
  arg_min(oei_prioridad, fila) AS oei_prioridad,
  arg_min(aei_id, fila) AS aei_id,
  arg_min(aei, fila) AS aei,
  arg_min(aei_prioridad, fila) AS aei_prioridad,
  arg_min(categoria_id, fila) AS categoria_id,
  arg_min(categoria, fila) AS categoria,
  arg_min(producto_id, fila) AS producto_id,
  arg_min(producto, fila) AS producto,
  arg_min(funcion_id, fila) AS funcion_id,
  arg_min(funcion, fila) AS funcion,
  arg_min(actividad_presupuestal_id, fila) AS actividad_presupuestal_id,
  arg_min(actividad_presupuestal, fila) AS actividad_presupuestal,
  arg_min(prioridad, fila) AS prioridad,
  arg_min(unidad_medida_id, fila) AS unidad_medida_id,
  arg_min(unidad_medida, fila) AS unidad_medida,
  arg_min(acumulado, fila) AS acumulado
FROM aceptado
GROUP BY ao_id
)
SELECT datos.*, 'suma' AS tipo_acumulacion, totales.* EXCLUDE (ao_id)
FROM datos JOIN totales USING (ao_id)
