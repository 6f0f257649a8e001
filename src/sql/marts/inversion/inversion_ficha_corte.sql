-- título: Cifras de cada inversión en cada corte
-- grano: corte × CUI
-- unidades: S/; porcentajes 0 a 100 sin redondear; puntos por mes; atraso en partes de 1
-- fórmula: devengado acumulado = anterior + año. Saldo = costo − acumulado, nunca bajo cero. Por devengar = PIM − devengado del año, nunca bajo cero. Proyección = devengado + promedio de los tres últimos meses × meses que faltan, sin pasar del PIM ni bajar de lo devengado. Atraso = 1 − devengado / programado actualizado a la fecha; sin programa, contra el PIM en doce partes. En juego = por devengar × atraso. Avance físico = el declarado; si falta, ejecutado / programa actualizado de toda la vida del Formato 12-B. Fin al ritmo = mes en que el físico llega a 100 con la media de los doce últimos meses con dato; si no hay meses, con la media desde el inicio. Lo que no se conoce queda vacío, nunca en cero
-- fuente: MEF, DETALLE_INVERSIONES y FORMATO_12B; atraso, en juego, ritmo y clase de prelación: método del tablero
-- materializa: sí
WITH unidas AS (
  SELECT
    u.n, u.corte, u.cui, k.fecha, k.ejercicio, k.mes_ejercicio AS mes, mes_corrido(k.anio, k.mes) AS corrido,
    e.carga_id, e.fila, k.anio * 100 + k.mes AS corte_id,
    u.situacion, u.estado, u.expediente_tecnico, u.tiene_f12b, u.f12b_periodo,
    u.ultimo_devengado, u.etapa_f8,
    inversion_cerrada(u.estado, u.tiene_f9, u.f9_registrado_en, u.cerrada_en) AS cerrada,
    u.monto_viable, u.costo_actualizado, u.devengado_anterior, u.devengado_anio, u.pia, u.pim, u.avance_fisico AS fisico_declarado,
    devengado_acumulado(u.devengado_anterior, u.devengado_anio)::DECIMAL(18, 2) AS devengado_acumulado,
    coalesce(u.inicio, u.inicio_fisico) AS inicio, coalesce(u.fin, u.fin_fisico) AS fin,
    coalesce(u.inicio_fisico, u.inicio) AS inicio_fisico
  FROM inversion_unida u
  JOIN inversion_elegida e USING (n)
  JOIN inversion_corte k ON k.corte = u.corte
),
medidas AS (
  SELECT
    u.*, m.* EXCLUDE (n),
    avance_fisico(u.fisico_declarado, m.fisico_ejecutado, m.fisico_total) AS avance_fisico,
    origen_fisico(u.fisico_declarado, m.fisico_ejecutado, m.fisico_total) AS origen_fisico,
    en_ejecucion(u.estado, u.cerrada, u.devengado_acumulado, u.inicio, u.etapa_f8, u.fecha) AS en_ejecucion,
    por_devengar(u.pim, u.devengado_anio)::DECIMAL(18, 2) AS por_devengar,
    atraso(u.devengado_anio, m.programado_a_la_fecha, u.pim, u.mes) AS atraso
  FROM unidas u
  LEFT JOIN inversion_mes_resumen m USING (n)
),
ritmos AS (
  SELECT *, ritmo_fisico(fisico_media, fisico_total, avance_fisico, inicio_fisico, corrido) AS ritmo_fisico FROM medidas
),
-- The latest of two months where either may be missing.
ultimos AS (
  SELECT *, greatest(ultimo_12b, CASE WHEN periodo_corrido(f12b_periodo) <= corrido THEN periodo_corrido(f12b_periodo) END) AS ultimo_mes_12b
  FROM ritmos
)
SELECT
  r.n, b.cui_n, r.corte_id, r.corte, r.cui, r.carga_id, r.fila, r.fecha, r.ejercicio, r.mes, r.corrido,
  c.*, d.con_punto,
  r.cerrada, r.en_ejecucion,
  clase_prelacion(r.cerrada, r.en_ejecucion, r.situacion, r.avance_fisico, avance(r.devengado_acumulado, r.costo_actualizado), r.fin, r.ejercicio, r.expediente_tecnico) AS clase,
  r.monto_viable, r.costo_actualizado, r.devengado_anterior, r.devengado_anio, r.devengado_acumulado, r.pia, r.pim, r.por_devengar,
  saldo_inversion(r.costo_actualizado, r.devengado_acumulado)::DECIMAL(18, 2) AS saldo,
  r.programado_inicial_anio::DECIMAL(18, 2) AS programado_inicial_anio, r.programado_anio::DECIMAL(18, 2) AS programado_anio,
  r.programado_inicial::DECIMAL(18, 2) AS programado_inicial, r.programado_a_la_fecha::DECIMAL(18, 2) AS programado_a_la_fecha,
  r.reciente::DECIMAL(18, 2) AS reciente, r.ventana::DECIMAL(18, 2) AS ventana,
  CASE WHEN r.reciente IS NOT NULL THEN CASE WHEN r.de_gasto THEN 'gasto' ELSE 'inversiones' END END AS origen_devengado,
  proyeccion_inversion(r.devengado_anio, r.reciente, r.mes, r.pim) AS proyeccion,
  r.atraso, origen_atraso(r.devengado_anio, r.programado_a_la_fecha, r.pim) AS origen_atraso,
  r.por_devengar::DOUBLE * r.atraso AS en_juego,
  r.avance_fisico, r.origen_fisico, avance(r.fisico_programado, r.fisico_total) AS fisico_programado, r.fisico_mes_minimo,
  r.ritmo_fisico, r.inicio, r.fin, fin_al_ritmo(r.avance_fisico, r.ritmo_fisico, r.fecha) AS fin_al_ritmo,
  r.tiene_f12b, r.ultimo_mes_12b, periodo_corrido(r.ultimo_devengado) AS ultimo_devengado
FROM ultimos r
JOIN inversion_busqueda b USING (cui)
JOIN inversion_dimension d USING (n)
JOIN inversion_combo c USING (sector_id, entidad_id, uei_id, tipo_id, funcion_id, situacion_id, departamentos)
ORDER BY r.n
