-- Formulas of the POI, each defined here and nowhere else. Percentages are numbers 0–100, unrounded.

-- Executed over programmed, %. Nothing programmed has no percentage. Amounts have four decimals at most: divided as whole
-- numbers of ten-thousandths, 0.3 of 0.4 is 75 and not 74.99999999999999.
CREATE OR REPLACE MACRO avance(ejecutado, programado) AS
  CASE WHEN programado > 0 THEN 100 * round(ejecutado::DOUBLE * 10000) / round(programado::DOUBLE * 10000) END;

-- The same of an estimate, which has no last decimal.
CREATE OR REPLACE MACRO avance_estimado(estimado, programado) AS
  CASE WHEN programado > 0 THEN 100 * estimado::DOUBLE / programado::DOUBLE END;

-- Never above 100 %.
CREATE OR REPLACE MACRO cumplimiento(avance_real) AS
  CASE WHEN avance_real IS NOT NULL THEN least(100.0, avance_real) END;

CREATE OR REPLACE MACRO situacion_ao(programado_acum, ejecutado_acum, meses_reportados, meses_sin_reporte) AS
  CASE
    WHEN coalesce(programado_acum, 0) <= 0 AND coalesce(ejecutado_acum, 0) > 0 THEN 'ejecucion_sin_programacion'
    WHEN coalesce(programado_acum, 0) <= 0 THEN 'sin_meta'
    WHEN meses_reportados = 0 THEN 'sin_reporte'
    WHEN meses_sin_reporte > 0 THEN 'reporte_incompleto'
    ELSE 'con_reporte'
  END;

-- Of a sum and what it is divided by: a count of AO, or their weight.
CREATE OR REPLACE MACRO promedio(suma, peso) AS suma / nullif(peso, 0);

CREATE OR REPLACE MACRO promedio_simple(suma, n) AS promedio(sum(suma), sum(n));

CREATE OR REPLACE MACRO promedio_ponderado(suma_por_peso, peso) AS promedio(sum(suma_por_peso), sum(peso));

-- Points that a part adds to the change of an average since the month before: parts add up to the whole change.
CREATE OR REPLACE MACRO cambio_de_promedio(suma, suma_antes, peso, peso_antes, promedio_antes, peso_total) AS
  (coalesce(suma, 0) - coalesce(suma_antes, 0) + promedio_antes * (coalesce(peso_antes, 0) - coalesce(peso, 0))) / nullif(peso_total, 0);

-- Part of a fall, %, that something explains; NULL where there is no fall or it does not explain any.
CREATE OR REPLACE MACRO parte_de_la_caida(debido, cambio) AS
  CASE WHEN cambio < 0 AND debido < 0 THEN 100 * debido / cambio END;

-- Between two cuts, where one of them may not have the thing: it programmes nothing there.
CREATE OR REPLACE MACRO diferencia(ahora, antes) AS
  CASE WHEN ahora IS NOT NULL OR antes IS NOT NULL THEN coalesce(ahora, 0) - coalesce(antes, 0) END;

-- What became of an AO from one side of a comparison to the other; in `antes` and `ahora`, whether it stands there.
CREATE OR REPLACE MACRO estado_modificacion(antes, ahora, meta_cambio, pim_cambio, otro_centro, otros_meses) AS
  CASE
    WHEN NOT antes THEN 'creada'
    WHEN NOT ahora THEN 'desactivada'
    WHEN coalesce(meta_cambio, 0) <> 0 OR coalesce(pim_cambio, 0) <> 0 OR otro_centro THEN 'modificada'
    WHEN otros_meses THEN 'reprogramada'
    ELSE 'igual'
  END;

-- The months of a programme to compare with another's: a month without a figure programmes nothing.
CREATE OR REPLACE MACRO programado(meses) AS list_transform(meses, lambda mes: coalesce(mes, 0));

-- Value expected in December: what is done plus the recent pace for the months left.
CREATE OR REPLACE MACRO proyeccion(acumulado, media_reciente, meses_restantes) AS
  acumulado + media_reciente * meses_restantes;

-- Money does not go above the PIM, unless what is already executed does. Unknown while nothing is reported.
CREATE OR REPLACE MACRO proyeccion_dinero(acumulado, media_reciente, meses_restantes, pim) AS
  CASE WHEN acumulado IS NOT NULL
    THEN least(CASE WHEN pim IS NOT NULL THEN greatest(pim, acumulado) END, acumulado + media_reciente * meses_restantes)
  END;

-- Points: físico minus financiero, both acumulado. Negative: it spends without advancing.
CREATE OR REPLACE MACRO brecha_fisico_financiera(fisico, financiero) AS fisico - financiero;

-- Month at whose end an evaluation looks back: the close of the period before; inside the first semester, March.
CREATE OR REPLACE MACRO cierre_anterior(desde, hasta) AS
  CASE WHEN desde > 1 THEN desde - 1 WHEN hasta > 3 THEN 3 END;

-- Of the months of a period alone, from what is accumulated at its close and at the close before it (none in January). Nothing
-- reported in those months has no percentage.
CREATE OR REPLACE MACRO avance_del_periodo(reportados, reportados_antes, ejecutado, ejecutado_antes, programado, programado_antes) AS
  CASE WHEN reportados > coalesce(reportados_antes, 0)
    THEN avance(coalesce(ejecutado, 0) - coalesce(ejecutado_antes, 0), coalesce(programado, 0) - coalesce(programado_antes, 0))
  END;

-- Which of the two a period is; the first three months of a semester are those of its quarter.
CREATE OR REPLACE MACRO tramo_de(desde, hasta) AS
  CASE WHEN hasta - desde < 3 THEN 'trimestre' ELSE 'semestre' END;

-- Why an AO takes points from the average, each in one class only: the first that fits. Out of the average, none.
CREATE OR REPLACE MACRO clase_evaluacion(en_promedio, rojo_seguido, situacion, semaforo) AS
  CASE
    WHEN NOT en_promedio THEN NULL
    WHEN rojo_seguido THEN 'rojo_seguido'
    WHEN situacion = 'reporte_incompleto' THEN 'sin_reportar'
    WHEN semaforo = 'rojo' THEN 'rojo'
    WHEN semaforo = 'amarillo' THEN 'amarillo'
    ELSE 'verde'
  END;

-- The factor that the words of a motive point to, for the analyst to confirm or change; NULL when they point to none.
CREATE OR REPLACE MACRO factor_sugerido(motivo) AS
  CASE
    WHEN regexp_matches(strip_accents(lower(motivo)), 'certifica|presupuest|marco presupuestal|credito suplement|habilitacion') THEN 'Certificación tardía'
    WHEN regexp_matches(strip_accents(lower(motivo)), 'gobiernos? (regional|local)|\bgore\b|municipalidad|direccion regional|direreg') THEN 'Coordinación con gobiernos regionales'
    WHEN regexp_matches(strip_accents(lower(motivo)), '\bvedas?\b|clima|lluvia|oleaje|huaico|sismo|emergencia|fenomeno|el nino|anomal|desembarque|desastre') THEN 'Veda, clima o emergencia'
    WHEN regexp_matches(strip_accents(lower(motivo)), 'locador|personal|plaza|vacante|renuncia|\bcas\b|especialista|rotacion|licencia') THEN 'Personal y locadores'
    WHEN regexp_matches(strip_accents(lower(motivo)), 'contrata|convoca|desierto|\bbases\b|orden(es)? de (servicio|compra)|proceso de seleccion|procedimiento de seleccion|proveedor|requerimiento|adquisicion|terminos de referencia') THEN 'Contratación de bienes y servicios'
  END;

-- Semáforo

-- Band of an unrounded percentage; avance_real above the ceiling shows as exceso, apart. Only the noise of adding
-- doubles (beyond the ninth decimal) is put aside: an average of 95 must not fall to 94.99999999999999.
CREATE OR REPLACE MACRO semaforo(valor, avance_real) AS
  CASE
    WHEN valor IS NULL THEN 'nd'
    WHEN round(valor, 9) < getvariable('semaforo_amarillo') THEN 'rojo'
    WHEN round(valor, 9) < getvariable('semaforo_verde') THEN 'amarillo'
    WHEN round(avance_real, 9) > getvariable('semaforo_exceso') THEN 'exceso'
    ELSE 'verde'
  END;
