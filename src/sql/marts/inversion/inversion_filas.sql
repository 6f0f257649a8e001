-- título: Inversiones en el orden pedido, con sus nombres, sus porcentajes y por qué falta lo que falta
-- grano: corte pedido × CUI
-- unidades: S/; porcentajes 0 a 100 sin redondear; brecha en puntos; ritmo en puntos por mes
-- fórmula: avance financiero = devengado acumulado / costo actualizado; avance del año = devengado / PIM; cumplimiento = devengado / programado actualizado a la fecha; sobrecosto = costo / monto viable − 1; brecha = físico − financiero; atraso, en %. Lo demás, como en inversion_ficha_corte. Los empates se deciden por lo que falta devengar
-- fuente: inversion_filtrada
-- parámetros: columna_, sentido_, limite_, cui_, cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_
-- columna_ ordena; sentido_ es 1, de menor a mayor, o −1; limite_ y cui_, vacíos, son todas
WITH pedidas AS (
  SELECT
    i.n, i.por_devengar, i.cui, i.corte,
    sentido_ * CASE columna_
      WHEN 'cui' THEN try_cast(i.cui AS DOUBLE)
      WHEN 'nombre' THEN i.cui_n
      WHEN 'sector' THEN nullif(i.sector_id, 0)
      WHEN 'entidad' THEN nullif(i.entidad_id, 0)
      WHEN 'uei' THEN nullif(i.uei_id, 0)
      WHEN 'tipo' THEN nullif(i.tipo_id, 0)
      WHEN 'funcion' THEN nullif(i.funcion_id, 0)
      WHEN 'situacion' THEN nullif(i.situacion_id, 0)
      WHEN 'departamento' THEN nullif(i.departamentos[1], 0)
      WHEN 'monto_viable' THEN i.monto_viable
      WHEN 'costo_actualizado' THEN i.costo_actualizado
      WHEN 'pim' THEN i.pim
      WHEN 'devengado_anio' THEN i.devengado_anio
      WHEN 'devengado_acumulado' THEN i.devengado_acumulado
      WHEN 'saldo' THEN i.saldo
      WHEN 'por_devengar' THEN i.por_devengar
      WHEN 'programado_a_la_fecha' THEN i.programado_a_la_fecha
      WHEN 'proyeccion' THEN i.proyeccion
      WHEN 'atraso' THEN i.atraso
      WHEN 'avance_financiero' THEN avance(i.devengado_acumulado, i.costo_actualizado)
      WHEN 'avance_anio' THEN avance(i.devengado_anio, i.pim)
      WHEN 'cumplimiento_programado' THEN avance(i.devengado_anio, i.programado_a_la_fecha)
      WHEN 'avance_fisico' THEN i.avance_fisico
      WHEN 'brecha_fisico_financiera' THEN brecha_fisico_financiera(i.avance_fisico, avance(i.devengado_acumulado, i.costo_actualizado))
      WHEN 'sobrecosto' THEN sobrecosto(i.costo_actualizado, i.monto_viable)
      WHEN 'fin' THEN mes_corrido_de(i.fin) * 31 + day(i.fin)
      WHEN 'fin_al_ritmo' THEN mes_corrido_de(i.fin_al_ritmo)
      WHEN 'clase' THEN i.clase
      WHEN 'alertas' THEN coalesce(a.alertas, 0)
      ELSE i.en_juego
    END::DOUBLE AS clave_de_orden
  FROM inversion_filtrada(cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_) i
  LEFT JOIN (SELECT n, alertas FROM inversion_alerta_corte WHERE columna_ = 'alertas') a USING (n)
  WHERE en_lista(lista(cui_), i.cui)
),
primeras AS MATERIALIZED (
  SELECT n, row_number() OVER () AS puesto FROM (FROM pedidas ORDER BY clave_de_orden NULLS LAST, por_devengar DESC NULLS LAST, cui, corte LIMIT limite_)
),
elegidas AS MATERIALIZED (
  SELECT q.puesto, i.* FROM inversion_ficha_corte i JOIN primeras q USING (n)
),
-- Only those of the rows asked: the whole tables are not built to be looked up.
nombres AS MATERIALIZED (
  SELECT x.rowid AS fila, x.nombre FROM inversion x SEMI JOIN elegidas e ON e.fila = x.rowid
),
marcas AS MATERIALIZED (
  SELECT a.n, a.alertas, a.codigos FROM inversion_alerta_corte a SEMI JOIN elegidas e ON e.n = a.n
),
lugares AS (
  SELECT map(list(id), list(nombre)) AS nombres FROM inversion_nombre WHERE eje = 'departamento'
)
SELECT
  i.n, i.corte, i.cui, x.nombre, i.carga_id, i.fecha, i.ejercicio, i.mes,
  s.nombre AS sector, p.nombre AS entidad, w.nombre AS uei, t.nombre AS tipo, g.nombre AS funcion, z.nombre AS situacion,
  list_transform(list_filter(i.departamentos, lambda d: d > 0), lambda d: l.nombres[d]) AS departamentos, i.cerrada, i.en_ejecucion, i.clase,
  i.monto_viable, i.costo_actualizado, i.devengado_anterior, i.devengado_anio, i.devengado_acumulado, i.pia, i.pim,
  i.saldo, i.por_devengar, i.programado_inicial_anio, i.programado_anio, i.programado_inicial, i.programado_a_la_fecha,
  i.origen_devengado, i.proyeccion, motivo_proyeccion(i.devengado_anio, i.reciente) AS motivo_proyeccion,
  i.atraso * 100 AS atraso, i.origen_atraso, i.en_juego,
  avance(i.devengado_acumulado, i.costo_actualizado) AS avance_financiero,
  motivo_financiero(i.devengado_acumulado, i.costo_actualizado) AS motivo_financiero,
  avance(i.devengado_anio, i.pim) AS avance_anio, motivo_anio(i.devengado_anio, i.pim) AS motivo_anio,
  avance(i.devengado_anio, i.programado_a_la_fecha) AS cumplimiento_programado,
  motivo_programado(i.devengado_anio, i.programado_a_la_fecha) AS motivo_programado,
  i.avance_fisico, i.origen_fisico, i.fisico_programado,
  brecha_fisico_financiera(i.avance_fisico, avance(i.devengado_acumulado, i.costo_actualizado)) AS brecha_fisico_financiera,
  sobrecosto(i.costo_actualizado, i.monto_viable) AS sobrecosto,
  i.inicio, i.fin, i.ritmo_fisico, i.fin_al_ritmo, motivo_fin_al_ritmo(i.avance_fisico, i.ritmo_fisico) AS motivo_fin_al_ritmo,
  CASE WHEN i.ultimo_mes_12b IS NOT NULL THEN periodo_de(i.ultimo_mes_12b) END AS ultimo_12b,
  coalesce(a.alertas, 0) AS alertas, coalesce(a.codigos, []) AS codigos
FROM elegidas i
LEFT JOIN marcas a USING (n)
LEFT JOIN nombres x USING (fila)
LEFT JOIN inversion_nombre s ON s.eje = 'sector' AND s.id = nullif(i.sector_id, 0)
LEFT JOIN inversion_nombre p ON p.eje = 'entidad' AND p.id = nullif(i.entidad_id, 0)
LEFT JOIN inversion_nombre w ON w.eje = 'uei' AND w.id = nullif(i.uei_id, 0)
LEFT JOIN inversion_nombre t ON t.eje = 'tipo' AND t.id = nullif(i.tipo_id, 0)
LEFT JOIN inversion_nombre g ON g.eje = 'funcion' AND g.id = nullif(i.funcion_id, 0)
LEFT JOIN inversion_nombre z ON z.eje = 'situacion' AND z.id = nullif(i.situacion_id, 0)
CROSS JOIN lugares l
ORDER BY i.puesto
