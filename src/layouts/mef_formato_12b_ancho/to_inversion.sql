WITH dia AS (
  SELECT
    corte, coalesce(anio, year(ultima), year(corte)) AS anio
  FROM (
    SELECT
      coalesce(fecha_de_nombre(max(corte_nombre)), fecha_conocida(greatest(max(declarado_en), max(f12b_actualizado_en)))) AS corte,
      max(anio_nombre) AS anio, fecha_conocida(max(f12b_actualizado_en)) AS ultima
    FROM aceptado
  )
)
SELECT
  sin_decimales(cui) AS cui, dia.corte, dia.anio AS ejercicio, coalesce(nombre, 'CUI ' || sin_decimales(cui)) AS nombre, estado,
  devengado_acumulado - devengado_anio AS devengado_anterior, devengado_anio, pim, avance_fisico, avance_declarado, true AS tiene_f12b,
  fecha_conocida(f12b_actualizado_en) AS f12b_actualizado_en, periodo_mensual(f12b_periodo) AS f12b_periodo, fecha_conocida(declarado_en) AS declarado_en,
  periodo_mensual(primer_devengado) AS primer_devengado, periodo_mensual(ultimo_devengado) AS ultimo_devengado,
  fecha_conocida(inicio_fisico) AS inicio_fisico, fecha_conocida(fin_fisico) AS fin_fisico
FROM aceptado
SEMI JOIN (SELECT min(fila) AS fila FROM aceptado GROUP BY sin_decimales(cui)) primera USING (fila)
CROSS JOIN dia
