-- título: Cada brecha, a un año y programada
-- grano: indicador
-- unidades: unidades del indicador; porcentajes 0 a 100 sin redondear; cierre en puntos
-- fórmula: el valor = el del último año con unidades con brecha hasta el año elegido; si no se elige, el último que hay; programado = la última meta. Cierre = programado − actual: negativo es lo que falta cerrar
-- fuente: brecha_indicador_vigente y brecha_valor_vigente
-- parámetros: valor_ := NULL
WITH ultimos AS (
  SELECT
    brecha_id,
    arg_max({'anio': anio, 'con_brecha': con_brecha, 'total': total, 'porcentaje': porcentaje, 'motivo': motivo, 'fuente': fuente, 'origen': origen}, anio)
      FILTER (con_brecha IS NOT NULL AND anio <= coalesce(q.hasta, anio)) AS valor,
    arg_max({'anio': anio, 'programado': programado, 'nota': nota, 'fuente': fuente}, anio) FILTER (programado IS NOT NULL) AS meta
  FROM brecha_valor_vigente
  CROSS JOIN (SELECT valor_::VARCHAR::INTEGER AS hasta) q
  GROUP BY brecha_id
)
SELECT
  i.brecha_id, i.nombre, coalesce(i.nombre_corto, i.nombre) AS nombre_corto, i.servicio, i.unidad, i.tipo, i.responsable, i.origen, i.demostracion,
  u.valor.anio AS anio, u.valor.con_brecha AS con_brecha, u.valor.total AS total, u.valor.porcentaje AS porcentaje,
  CASE WHEN u.valor IS NULL THEN 'sin_valor' ELSE u.valor.motivo END AS motivo, u.valor.fuente AS fuente, u.valor.origen AS origen_valor,
  u.meta.anio AS anio_programado, u.meta.programado AS programado, u.meta.nota AS nota_programado, u.meta.fuente AS fuente_programado,
  u.meta.programado::DOUBLE - u.valor.porcentaje AS cierre
FROM brecha_indicador_vigente i
LEFT JOIN ultimos u USING (brecha_id)
