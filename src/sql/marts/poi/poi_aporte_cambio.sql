-- título: De qué actividades viene el cambio del mes
-- grano: actividad operativa que entra en el promedio de este mes o del anterior
-- unidades: aporte en puntos porcentuales; los aportes suman exactamente el cambio del promedio
-- fórmula: con peso w (1, o el PIM si el método es ponderado), suma de pesos W y promedio anterior A: AO en ambos meses, w × (cumplimiento − cumplimiento anterior) / W; AO que entra, w × (cumplimiento − A) / W; AO que sale, −w × (cumplimiento anterior − A) / W. Falta el reporte cuando el mes tiene meta y no tiene ejecutado
-- fuente: método del tablero
-- parámetros: ejercicio_, mes_, carga_, pliegos_, ues_, centros_, metodo_
WITH pedido AS (
  SELECT metodo_::VARCHAR AS metodo
),
meses AS (
  SELECT
    v.ao_n, v.mes = f.mes_f AS actual, v.cumplimiento_acumulado AS c, v.f_ejecutado_mes IS NULL AND v.f_vigente_mes > 0 AS falta,
    CASE p.metodo WHEN 'ponderado' THEN greatest(v.pim, 0)::DOUBLE ELSE 1.0 END AS w,
    v.en_promedio, a.centro_costo_llave, a.ao_id
  FROM poi_avance v
  JOIN poi_ao a USING (ao_n)
  CROSS JOIN pedido p
  JOIN poi_filtro(ejercicio_, mes_, carga_, pliegos_, ues_, centros_) f ON v.ejercicio = f.ejercicio_f AND v.mes BETWEEN f.mes_f - 1 AND f.mes_f
  WHERE CASE WHEN f.carga_f IS NULL THEN v.vigente ELSE v.carga_id = f.carga_f END
    AND (f.pliegos_f IS NULL OR list_contains(f.pliegos_f, a.pliego_llave))
    AND (f.ues_f IS NULL OR list_contains(f.ues_f, a.ue_id))
    AND (f.centros_f IS NULL OR list_contains(f.centros_f, a.centro_costo_llave))
),
promedios AS (
  SELECT
    sum(w) FILTER (WHERE actual AND en_promedio) AS peso,
    sum(w * c) FILTER (WHERE NOT actual AND en_promedio) / nullif(sum(w) FILTER (WHERE NOT actual AND en_promedio), 0) AS anterior
  FROM meses
),
pares AS (
  SELECT
    ao_n, any_value(ao_id) AS ao_id, any_value(centro_costo_llave) AS centro_costo_llave, any_value(w) AS w,
    max(c) FILTER (WHERE actual AND en_promedio) AS ahora,
    max(c) FILTER (WHERE NOT actual AND en_promedio) AS antes,
    bool_or(falta AND actual) AS falta_reporte
  FROM meses
  GROUP BY ao_n
)
SELECT
  p.ao_n, p.ao_id, p.centro_costo_llave, p.falta_reporte, p.ahora, p.antes,
  CASE
    WHEN p.ahora IS NOT NULL AND p.antes IS NOT NULL THEN p.w * (p.ahora - p.antes)
    WHEN p.ahora IS NOT NULL THEN p.w * (p.ahora - t.anterior)
    ELSE -p.w * (p.antes - t.anterior)
  END / t.peso AS aporte
FROM pares p CROSS JOIN promedios t
WHERE (p.ahora IS NOT NULL OR p.antes IS NOT NULL) AND t.anterior IS NOT NULL
