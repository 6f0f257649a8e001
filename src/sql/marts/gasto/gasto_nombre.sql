-- título: Nombres de los grupos del presupuesto
-- grano: ejercicio × eje × llave
-- unidades: ninguna
-- fórmula: el nombre que trae la carga vigente de mayor corte; si una misma carga trae varios, el último en orden alfabético
-- fuente: MEF, datos abiertos de gasto y Consulta Amigable; SIAF, reporte de gasto
-- materializa: sí
WITH cargas AS (
  SELECT
    carga_id, ejercicio, ue_id, pliego_llave,
    rank() OVER (ORDER BY vigente, corte NULLS FIRST, exportado_en NULLS FIRST, cargado_en NULLS FIRST, carga_id DESC) AS orden
  FROM gasto_carga
),
ejes AS (
  SELECT
    l.ejercicio,
    c.orden,
    unnest([
      {'eje': 'pliego', 'llave': l.pliego_llave, 'clave': l.pliego_id, 'nombre': l.pliego, 'dentro_de': NULL::VARCHAR},
      {'eje': 'ue', 'llave': l.ue_id, 'clave': l.ue_id, 'nombre': l.ue, 'dentro_de': l.pliego_llave},
      {'eje': 'fuente', 'llave': l.fuente_id, 'clave': l.fuente_id, 'nombre': l.fuente, 'dentro_de': NULL},
      {'eje': 'rubro', 'llave': l.rubro_id, 'clave': l.rubro_id, 'nombre': l.rubro, 'dentro_de': l.fuente_id},
      {'eje': 'generica', 'llave': l.generica_id, 'clave': l.generica_id, 'nombre': l.generica, 'dentro_de': NULL},
      {'eje': 'programa', 'llave': l.programa_id, 'clave': l.programa_id, 'nombre': l.programa, 'dentro_de': NULL},
      {'eje': 'producto', 'llave': l.producto_id, 'clave': l.producto_id, 'nombre': l.producto, 'dentro_de': NULL},
      {'eje': 'actividad', 'llave': l.actividad_id, 'clave': l.actividad_id, 'nombre': l.actividad, 'dentro_de': NULL}
    ]) AS e
  FROM (
    SELECT DISTINCT ejercicio, carga_id, pliego_llave, pliego_id, pliego, ue_id, ue, fuente_id, fuente, rubro_id, rubro, generica_id, generica,
      programa_id, programa, producto_id, producto, actividad_id, actividad
    FROM gasto_linea
  ) l
  JOIN cargas c ON c.carga_id = l.carga_id AND c.ejercicio = l.ejercicio AND c.ue_id = l.ue_id AND c.pliego_llave = l.pliego_llave
)
SELECT
  ejercicio, e.eje AS eje, e.llave AS llave,
  arg_max(e.clave, (orden, e.clave)) AS clave,
  arg_max(e.nombre, (orden, e.nombre)) AS nombre,
  arg_max(e.dentro_de, (orden, e.dentro_de)) AS dentro_de
FROM ejes
GROUP BY ALL
