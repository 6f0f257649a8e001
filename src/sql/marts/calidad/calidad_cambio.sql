-- título: Hallazgos nuevos, resueltos y que persisten desde el corte anterior
-- grano: hallazgo que está en el corte elegido o en su anterior, de las unidades ejecutoras que tienen ambos
-- unidades: las de cada regla
-- fórmula: lo que vale al mes elegido en el corte, contra lo que valía en el anterior a su propio corte (o al mes elegido, si es antes). Nuevo: solo ahora; resuelto: solo antes; persiste: en ambos. Solo se comparan las reglas que leen el POI y nada más. Lo justificado también se compara
-- fuente: calidad_hallazgo y calidad_corte_previo
-- parámetros: ejercicio_, mes_, carga_, pliegos_, ues_, centros_
WITH pedido AS MATERIALIZED (
  SELECT * FROM poi_filtro(ejercicio_, mes_, carga_, pliegos_, ues_, centros_)
),
cortes AS MATERIALIZED (
  SELECT p.*, f.mes_f, f.centros_f
  FROM calidad_corte_previo p
  JOIN poi_carga c USING (carga_id, ejercicio, pliego_llave, ue_id)
  JOIN pedido f ON p.ejercicio = f.ejercicio_f
  WHERE CASE WHEN f.carga_f IS NULL THEN c.vigente ELSE c.carga_id = f.carga_f END
    AND (f.pliegos_f IS NULL OR list_contains(f.pliegos_f, p.pliego_llave))
    AND (f.ues_f IS NULL OR list_contains(f.ues_f, p.ue_id))
),
ahora AS (
  SELECT h.*
  FROM calidad_hallazgo h
  JOIN cortes p USING (carga_id, ejercicio, pliego_llave, ue_id)
  WHERE h.comparable AND hallazgo_vale(h.alcance, h.mes, p.mes_f)
    AND (p.centros_f IS NULL OR list_contains(p.centros_f, h.centro_costo_llave))
),
antes AS (
  SELECT h.*
  FROM calidad_hallazgo h
  JOIN cortes p ON h.carga_id = p.previa AND h.ejercicio = p.ejercicio AND h.pliego_llave = p.pliego_llave AND h.ue_id = p.ue_id
  WHERE h.comparable AND hallazgo_vale(h.alcance, h.mes, least(p.mes_f, p.corte_previo))
    AND (p.centros_f IS NULL OR list_contains(p.centros_f, h.centro_costo_llave))
)
SELECT
  CASE WHEN b.llave IS NULL THEN 'nuevo' WHEN a.llave IS NULL THEN 'resuelto' ELSE 'persiste' END AS estado,
  coalesce(a.regla, b.regla) AS regla,
  coalesce(a.gravedad, b.gravedad) AS gravedad,
  llave,
  coalesce(a.ue_id, b.ue_id) AS ue_id,
  coalesce(a.centro_costo_llave, b.centro_costo_llave) AS centro_costo_llave,
  coalesce(a.clave, b.clave) AS clave,
  coalesce(a.nombre, b.nombre) AS nombre,
  coalesce(a.mes, b.mes) AS mes,
  coalesce(a.detalle, b.detalle) AS detalle
FROM ahora a
FULL JOIN antes b USING (llave)
