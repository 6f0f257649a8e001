-- título: La actividad está en un archivo del POI y no en el otro
-- gravedad: aviso
-- alcance: año
-- necesita: programación financiera
-- por qué importa: el dinero programado de una actividad no se puede seguir por fuente y genérica si falta en uno de los dos
-- qué hacer: volver a exportar los dos archivos el mismo día; si sigue, revisar la actividad en el Aplicativo
-- grano: corte con seguimiento × actividad operativa activa con dinero programado
-- unidades: S/
-- fórmula: AO con PIM mayor que 0 en el POI por actividad que no está en el POI por programación financiera de la misma unidad ejecutora y ejercicio, o al revés
-- fuente: Aplicativo CEPLAN V.01, ambas exportaciones; método del tablero
WITH financieras AS (
  SELECT c.ejercicio, c.pliego_llave, c.ue_id, arg_max(c.carga_id, (coalesce(c.exportado_en, c.cargado_en), c.carga_id)) AS carga_id
  FROM poi_carga c
  SEMI JOIN poi_financiera f ON f.carga_id = c.carga_id
  GROUP BY ALL
),
pares AS (
  SELECT c.carga_id, f.carga_id AS financiera, c.ejercicio, c.pliego_llave, c.ue_id
  FROM poi_carga c
  JOIN financieras f USING (ejercicio, pliego_llave, ue_id)
  ANTI JOIN poi_financiera p ON p.carga_id = c.carga_id
  WHERE c.corte IS NOT NULL
),
dinero AS (
  SELECT a.*, v.pim FROM poi_avance v JOIN poi_ao a USING (ao_n) WHERE v.mes = 12 AND v.pim > 0
)
SELECT
  p.carga_id, p.ejercicio, p.pliego_llave, p.ue_id, d.centro_costo_llave,
  CASE WHEN d.carga_id = p.carga_id THEN d.ao_n END AS ao_n,
  d.ao_id AS clave, d.ao AS nombre, NULL::INTEGER AS mes,
  d.pim AS valor, NULL::DOUBLE AS esperado,
  'Tiene ' || soles(d.pim) || ' en el POI por ' || CASE WHEN d.carga_id = p.carga_id THEN 'actividad y no está en el POI por programación financiera' ELSE 'programación financiera y no está en el POI por actividad' END AS detalle
FROM pares p
JOIN dinero d ON d.carga_id IN (p.carga_id, p.financiera) AND d.ejercicio = p.ejercicio AND d.pliego_llave = p.pliego_llave AND d.ue_id = p.ue_id
ANTI JOIN poi_ao o ON o.ao_id = d.ao_id AND o.carga_id = CASE WHEN d.carga_id = p.carga_id THEN p.financiera ELSE p.carga_id END
