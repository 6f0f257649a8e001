-- título: Su centro de costo no está en la lista de dependencias
-- gravedad: aviso
-- alcance: año
-- necesita: dependencias
-- por qué importa: sin dependencia conocida nadie responde por la actividad
-- qué hacer: corregir el centro de costo en el Aplicativo, o añadirlo a la plantilla de dependencias y volver a cargarla
-- grano: carga × actividad operativa activa
-- unidades: ninguna
-- fórmula: el código del centro de costo no figura en la plantilla de dependencias cargada para la misma unidad ejecutora y ejercicio
-- fuente: plantilla de dependencias; método del tablero
WITH conocidos AS (
  SELECT DISTINCT d.ejercicio, d.ue_id, d.centro_costo_id
  FROM dependencia d
  JOIN archivo f ON f.carga_id = d.carga_id AND f.layout = 'plantilla_dependencia'
)
SELECT
  a.carga_id, a.ejercicio, a.pliego_llave, a.ue_id, a.centro_costo_llave, a.ao_n, a.ao_id AS clave, a.ao AS nombre, NULL::INTEGER AS mes,
  NULL::DOUBLE AS valor, NULL::DOUBLE AS esperado,
  CASE WHEN a.centro_costo_id = 's/c' THEN 'No dice su centro de costo' ELSE 'El centro de costo ' || a.centro_costo_id || ' no está en la lista de dependencias' END AS detalle
FROM poi_ao a
SEMI JOIN conocidos u ON u.ejercicio = a.ejercicio AND u.ue_id = a.ue_id
ANTI JOIN conocidos c ON c.ejercicio = a.ejercicio AND c.ue_id = a.ue_id AND c.centro_costo_id = a.centro_costo_id
WHERE a.activo
