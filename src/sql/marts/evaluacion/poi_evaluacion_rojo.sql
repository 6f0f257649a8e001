-- título: Actividades en rojo, con su motivo, su factor y su medida
-- grano: actividad operativa activa en rojo al cierre del periodo
-- unidades: porcentajes 0 a 100 sin redondear; aporte en puntos; plazo YYYY-MM-DD
-- fórmula: motivo = el del último mes del periodo con menos ejecutado que programado. Factor = el que eligió el analista; si no eligió, el que sugieren las palabras del motivo. Origen: elegido, sugerido, sin clasificar (hay motivo y no dice cuál) o sin motivo
-- fuente: poi_evaluacion_ao; Aplicativo CEPLAN V.01, columnas Motivo(SE); registro de anotaciones de Timón; sugerencia: método del tablero
-- parámetros: ejercicio_, cierre_, desde_, hasta_, carga_, pliegos_, ues_, centros_
WITH pedido AS (
  SELECT cierre_::VARCHAR AS cierre
),
rojas AS (
  SELECT v.*, concat_ws('|', v.ejercicio, v.ue_id, v.clave, p.cierre) AS registro
  FROM poi_evaluacion_ao(ejercicio_, desde_, hasta_, carga_, pliegos_, ues_, centros_) v
  CROSS JOIN pedido p
  WHERE v.semaforo = 'rojo'
),
motivos AS (
  SELECT r.ao_n, max({'mes': m.mes, 'motivo': m.motivo}) AS ultimo
  FROM rojas r
  JOIN poi_motivo m ON m.ao_n = r.ao_n AND m.mes BETWEEN r.desde AND r.mes
  GROUP BY r.ao_n
),
escrito AS (
  SELECT
    llave,
    max(valor) FILTER (WHERE campo = 'factor') AS factor,
    max(valor) FILTER (WHERE campo = 'medida') AS medida,
    max(valor) FILTER (WHERE campo = 'responsable') AS responsable,
    max(valor) FILTER (WHERE campo = 'plazo') AS plazo,
    max(valor) FILTER (WHERE campo = 'estado') AS estado
  FROM registro_vigente
  WHERE tipo = 'poi_ao'
  GROUP BY llave
)
SELECT
  r.ejercicio, r.mes, r.mes_anterior, r.registro, r.ao_n, r.clave, r.nombre, r.ue_id,
  r.centro_costo_llave, r.centro_costo, r.sigla, r.situacion, r.clase, r.rojo_seguido,
  r.cumplimiento_anterior, r.cumplimiento_acumulado, r.cambio, r.resta,
  o.ultimo.mes AS motivo_mes,
  o.ultimo.motivo AS motivo,
  coalesce(e.factor, factor_sugerido(o.ultimo.motivo)) AS factor,
  CASE
    WHEN e.factor IS NOT NULL THEN 'elegido'
    WHEN factor_sugerido(o.ultimo.motivo) IS NOT NULL THEN 'sugerido'
    WHEN o.ultimo.motivo IS NOT NULL THEN 'sin_clasificar'
    ELSE 'sin_motivo'
  END AS origen,
  e.medida, e.responsable, e.plazo, e.estado
FROM rojas r
LEFT JOIN motivos o USING (ao_n)
LEFT JOIN escrito e ON e.llave = r.registro
