-- título: Actividades operativas con sus llaves
-- grano: carga × actividad operativa
-- unidades: físico en la unidad de medida de la AO; dinero en S/
-- fórmula: ninguna; ordena las columnas de poi_actividad y da a cada grupo una llave única en el Estado (un código de pliego solo es único en su sector; un OEI, en su pliego; un centro de costo, en su UE). El nombre y las siglas de un centro de costo son los de la plantilla de dependencias, si se cargó; si no, los de la exportación
-- fuente: Aplicativo CEPLAN V.01, POI por actividad operativa
-- materializa: sí
WITH rotulos AS (
  SELECT
    d.ejercicio, d.ue_id, d.centro_costo_id,
    arg_max(d.sigla, f.cargado_en) AS sigla, arg_max(d.centro_costo, f.cargado_en) AS centro_costo
  FROM dependencia d
  JOIN archivo f ON f.carga_id = d.carga_id AND f.layout = 'plantilla_dependencia'
  GROUP BY ALL
)
SELECT
  row_number() OVER (ORDER BY a.carga_id, a.ao_id)::INTEGER AS ao_n,
  a.carga_id,
  a.ejercicio,
  a.ao_id,
  a.ao,
  coalesce(a.activo, true) AS activo,
  a.nivel_gobierno,
  coalesce(a.sector_id, '') || '.' || a.pliego_id AS pliego_llave,
  a.sector_id,
  a.pliego_id,
  coalesce(a.pliego, a.pliego_id) AS pliego,
  a.ue_id,
  coalesce(a.ue, a.ue_id) AS ue,
  a.responsable_id,
  a.responsable,
  a.ue_id || '/' || coalesce(a.centro_costo_id, '') AS centro_costo_llave,
  coalesce(a.centro_costo_id, 's/c') AS centro_costo_id,
  coalesce(r.centro_costo, a.centro_costo, a.centro_costo_id, 'Sin centro de costo') AS centro_costo,
  coalesce(r.sigla, a.sigla) AS sigla,
  coalesce(a.sector_id, '') || '.' || a.pliego_id || '/' || coalesce(a.oei_id, '') AS oei_llave,
  coalesce(a.oei_id, 's/c') AS oei_id,
  coalesce(a.oei, a.oei_id, 'Sin OEI') AS oei,
  coalesce(a.sector_id, '') || '.' || a.pliego_id || '/' || coalesce(a.aei_id, '') AS aei_llave,
  coalesce(a.aei_id, 's/c') AS aei_id,
  coalesce(a.aei, a.aei_id, 'Sin AEI') AS aei,
  coalesce(a.categoria_id, 's/c') AS categoria_id,
  coalesce(a.categoria, a.categoria_id, 'Sin categoría') AS categoria,
  coalesce(a.departamento, 'Sin departamento') AS departamento,
  a.prioridad,
  a.unidad_medida,
  coalesce(p.valor, a.tipo_acumulacion, 'suma') AS tipo_acumulacion,
  a.f_inicial_total,
  a.f_vigente_total,
  a.fn_inicial_total,
  a.fn_vigente_total
FROM poi_actividad a
LEFT JOIN rotulos r ON r.ejercicio = a.ejercicio AND r.ue_id = a.ue_id AND r.centro_costo_id = a.centro_costo_id
LEFT JOIN parametro p ON p.parametro = 'tipo_acumulacion' AND p.ambito = a.ao_id
