-- título: Cadenas del presupuesto con sus llaves
-- grano: carga × cadena
-- unidades: S/
-- fórmula: ninguna; da a cada clasificador una llave: el pliego con su sector, la unidad ejecutora con las seis cifras de su SEC_EJEC (el UE ID de CEPLAN). Un código que la fuente no trae es «s/c»
-- fuente: MEF, datos abiertos de gasto y Consulta Amigable; SIAF, reporte de gasto
SELECT
  carga_id, cadena_id, ejercicio,
  coalesce(sector_id, '') || '.' || coalesce(pliego_id, '') AS pliego_llave,
  coalesce(pliego_id, 's/c') AS pliego_id,
  coalesce(pliego, pliego_id, 'Sin pliego') AS pliego,
  coalesce(ue_ceplan(ue_id), 's/c') AS ue_id,
  coalesce(ue, ue_id, 'Sin unidad ejecutora') AS ue,
  coalesce(fuente_id, 's/c') AS fuente_id,
  coalesce(fuente, fuente_id, 'Sin fuente') AS fuente,
  coalesce(rubro_id, 's/c') AS rubro_id,
  coalesce(rubro, rubro_id, 'Sin rubro') AS rubro,
  coalesce(generica_id, 's/c') AS generica_id,
  coalesce(generica, generica_id, 'Sin genérica') AS generica,
  coalesce(programa_id, 's/c') AS programa_id,
  coalesce(programa, programa_id, 'Sin programa') AS programa,
  coalesce(producto_id, 's/c') AS producto_id,
  coalesce(producto, producto_id, 'Sin producto ni proyecto') AS producto,
  coalesce(actividad_id, 's/c') AS actividad_id,
  coalesce(actividad, actividad_id, 'Sin actividad') AS actividad,
  pia, pim
FROM gasto_cadena
