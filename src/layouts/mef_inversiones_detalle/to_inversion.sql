-- No column says the day of the cut: the name of the file or, without it, the last day on which an entity declared something. An advance of 0
-- where the file says that there is none is no advance.
WITH dia AS (
  SELECT coalesce(fecha_de_nombre(max(corte_nombre)), fecha_conocida(greatest(max(declarado_en), max(f12b_actualizado_en)))) AS corte FROM aceptado
)
SELECT
  sin_decimales(cui) AS cui, dia.corte, coalesce(ejercicio, year(dia.corte)) AS ejercicio, coalesce(nombre, 'CUI ' || sin_decimales(cui)) AS nombre,
  sin_decimales(snip) AS snip, nivel, sector, entidad, opmi, uf, uei, sin_decimales(sec_ejec) AS sec_ejec, uep, estado, situacion, marco, tipo, modalidad, tipologia,
  indicador(emergencia) AS emergencia, funcion, programa, subprograma, alternativa, monto_viable, costo_actualizado, control_concurrente, monto_laudo,
  monto_fianza, devengado_anterior, devengado_anio, pia, pim, certificado, compromiso_anual, saldo_declarado,
  CASE WHEN avance_fisico <> 0 OR indicador(tiene_avance) IS DISTINCT FROM false THEN avance_fisico END AS avance_fisico, avance_declarado,
  indicador(tiene_f8) AS tiene_f8, etapa_f8, indicador(expediente_tecnico) AS expediente_tecnico, indicador(tiene_f12b) AS tiene_f12b,
  fecha_conocida(f12b_actualizado_en) AS f12b_actualizado_en, periodo_mensual(f12b_periodo) AS f12b_periodo, fecha_conocida(declarado_en) AS declarado_en,
  indicador(tiene_f9) AS tiene_f9, fecha_conocida(f9_registrado_en) AS f9_registrado_en, indicador(informe_cierre) AS informe_cierre,
  periodo_mensual(primer_devengado) AS primer_devengado, periodo_mensual(ultimo_devengado) AS ultimo_devengado, indicador(en_pmi) AS en_pmi,
  pmi_anio_1, pmi_anio_2, pmi_anio_3, pmi_anio_4, fecha_conocida(registrada_en) AS registrada_en, fecha_conocida(viable_en) AS viable_en,
  fecha_conocida(inicio) AS inicio, fecha_conocida(fin) AS fin, fecha_conocida(inicio_fisico) AS inicio_fisico, fecha_conocida(fin_fisico) AS fin_fisico,
  fecha_conocida(cerrada_en) AS cerrada_en, beneficiarios
FROM aceptado
SEMI JOIN (SELECT min(fila) AS fila FROM aceptado GROUP BY sin_decimales(cui)) primera USING (fila)
CROSS JOIN dia
