-- título: Nombres de los grupos del POI
-- grano: ejercicio × eje × llave
-- unidades: ninguna
-- fórmula: el nombre que trae el corte vigente más reciente; si un mismo corte trae varios, el último en orden alfabético
-- fuente: Aplicativo CEPLAN V.01
-- materializa: sí
WITH cortes AS (
  SELECT
    carga_id, ejercicio, ue_id, pliego_llave,
    rank() OVER (ORDER BY vigente, corte NULLS FIRST, exportado_en NULLS FIRST, cargado_en NULLS FIRST, carga_id DESC) AS orden
  FROM poi_carga
),
ejes AS (
  SELECT
    a.ejercicio,
    c.orden,
    unnest([
      {'eje': 'pliego', 'llave': a.pliego_llave, 'clave': a.pliego_id, 'nombre': a.pliego, 'sigla': NULL::VARCHAR, 'dentro_de': NULL::VARCHAR},
      {'eje': 'ue', 'llave': a.ue_id, 'clave': a.ue_id, 'nombre': a.ue, 'sigla': NULL, 'dentro_de': a.pliego_llave},
      {'eje': 'centro_costo', 'llave': a.centro_costo_llave, 'clave': a.centro_costo_id, 'nombre': a.centro_costo, 'sigla': a.sigla, 'dentro_de': a.ue_id},
      {'eje': 'oei', 'llave': a.oei_llave, 'clave': a.oei_id, 'nombre': a.oei, 'sigla': NULL, 'dentro_de': a.pliego_llave},
      {'eje': 'aei', 'llave': a.aei_llave, 'clave': a.aei_id, 'nombre': a.aei, 'sigla': NULL, 'dentro_de': a.oei_llave},
      {'eje': 'categoria', 'llave': a.categoria_id, 'clave': a.categoria_id, 'nombre': a.categoria, 'sigla': NULL, 'dentro_de': NULL},
      {'eje': 'departamento', 'llave': a.departamento, 'clave': a.departamento, 'nombre': a.departamento, 'sigla': NULL, 'dentro_de': NULL},
      {'eje': 'prioridad', 'llave': a.prioridad, 'clave': a.prioridad, 'nombre': a.prioridad, 'sigla': NULL, 'dentro_de': NULL}
    ]) AS e
  FROM (
    SELECT DISTINCT ejercicio, carga_id, pliego_llave, pliego_id, pliego, ue_id, ue, centro_costo_llave, centro_costo_id, centro_costo, sigla,
      oei_llave, oei_id, oei, aei_llave, aei_id, aei, categoria_id, categoria, departamento, coalesce(prioridad, 'Sin prioridad') AS prioridad
    FROM poi_ao
  ) a
  JOIN cortes c ON c.carga_id = a.carga_id AND c.ejercicio = a.ejercicio AND c.ue_id = a.ue_id AND c.pliego_llave = a.pliego_llave
)
SELECT
  ejercicio, e.eje AS eje, e.llave AS llave,
  arg_max(e.clave, (orden, e.clave)) AS clave,
  arg_max(e.nombre, (orden, e.nombre)) AS nombre,
  arg_max(e.sigla, (orden, e.sigla)) AS sigla,
  arg_max(e.dentro_de, (orden, e.dentro_de)) AS dentro_de
FROM ejes
GROUP BY ALL
