-- título: Actividades operativas vigentes con el código de su AEI
-- grano: ejercicio × actividad operativa activa del corte vigente
-- unidades: cumplimiento en % de 0 a 100; dinero en S/
-- fórmula: ninguna; el OEI y la AEI se escriben en su forma única y el cumplimiento y el devengado son los del último mes con ejecución del pliego
-- fuente: poi_avance; Aplicativo CEPLAN V.01
WITH cortes AS (
  SELECT ejercicio, pliego_llave, max(corte) AS corte FROM poi_carga WHERE vigente GROUP BY ALL
)
SELECT
  a.ao_n, a.carga_id, a.ejercicio, a.pliego_llave, a.pliego, a.ue_id, a.ao_id, a.ao, a.centro_costo, a.sigla,
  codigo_del_poi(nullif(a.oei_id, 's/c')) AS oei_id,
  codigo_del_poi(nullif(a.aei_id, 's/c')) AS aei_id,
  a.aei, a.categoria_id, tipo_categoria(a.categoria_id) AS categoria_tipo,
  k.corte, v.en_promedio,
  CASE WHEN v.en_promedio THEN v.cumplimiento_acumulado END AS cumplimiento,
  v.pim, v.fn_ejecutado_acum AS devengado
FROM poi_ao a
JOIN cortes k USING (ejercicio, pliego_llave)
JOIN poi_avance v ON v.ao_n = a.ao_n AND v.mes = coalesce(k.corte, 12) AND v.vigente
WHERE a.activo
