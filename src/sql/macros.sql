-- Every formula used more than once, each defined here and nowhere else; those of the plans, in plan-macros.sql.
-- Percentages are numbers 0–100, unrounded. NULL means «no se conoce» and always travels on.

-- Lists of words go through list_contains: an IN in a wide projection becomes one join per column.

-- Reading cells ---------------------------------------------------------------------------------

-- Few functions on purpose: a wide export has a hundred of these in one statement.
CREATE OR REPLACE MACRO texto(t) AS
  nullif(regexp_replace(trim(regexp_replace(t, '[\s\x{A0}]+', ' ', 'g')), '(?i)^(-|--|-\.-|nan|null|n/d|nd|s/d)$', ''), '');

CREATE OR REPLACE MACRO codigo(t) AS texto(ltrim(trim(t), ''''));

CREATE OR REPLACE MACRO indicador(t) AS
  CASE
    WHEN list_contains(['SI', 'SÍ', 'S', 'VERDADERO', 'TRUE', '1'], upper(codigo(t))) THEN true
    WHEN list_contains(['NO', 'N', 'FALSO', 'FALSE', '0'], upper(codigo(t))) THEN false
  END;

CREATE OR REPLACE MACRO cifra_limpia(t) AS
  regexp_replace(replace(codigo(t), chr(8722), '-'), '^S/\.?\s*', '');

-- Which decimal mark a clean cell (cifra_limpia) proves: 'punto', 'coma' or NULL when it proves nothing.
CREATE OR REPLACE MACRO marca_decimal(c) AS
  CASE
    WHEN regexp_full_match(c, '[+-]?(\d{1,3}(,\d{3})+\.\d+|\d{1,3}(,\d{3}){2,}|\d+\.(\d{1,2}|\d{4,}))') THEN 'punto'
    WHEN regexp_full_match(c, '[+-]?(\d{1,3}(\.\d{3})+,\d+|\d{1,3}(\.\d{3}){2,}|\d+,(\d{1,2}|\d{4,})|\d{4,},\d+)') THEN 'coma'
  END;

-- A clean cell as canonical number text, or NULL. estilo: what the column proves, 'punto', 'coma' or 'mixto'.
-- With 'mixto' a cell such as 1,234 or 1.234 could be either and is not guessed.
CREATE OR REPLACE MACRO numero(c, estilo) AS
  CASE
    WHEN estilo <> 'punto' AND regexp_full_match(c, '[+-]?\d{1,3}\.\d{3}') THEN CASE estilo WHEN 'coma' THEN replace(c, '.', '') END
    WHEN estilo <> 'punto' AND regexp_full_match(c, '[+-]?\d{1,3},\d{3}') THEN CASE estilo WHEN 'coma' THEN replace(c, ',', '.') END
    WHEN regexp_full_match(c, '[+-]?(\d+(\.\d*)?|\.\d+)') THEN c
    WHEN regexp_full_match(c, '[+-]?\d{1,3}(,\d{3})+(\.\d*)?') THEN replace(c, ',', '')
    WHEN regexp_full_match(c, '[+-]?\d{1,3}(\.\d{3})+(,\d*)?') THEN replace(replace(c, '.', ''), ',', '.')
    WHEN regexp_full_match(c, '[+-]?\d+,\d*') THEN replace(c, ',', '.')
    WHEN regexp_full_match(c, '[+-]?\d{1,3}( \d{3})+([.,]\d*)?') THEN replace(replace(c, ' ', ''), ',', '.')
  END;

-- ISO, dd/mm/yyyy or the serial number of a spreadsheet.
CREATE OR REPLACE MACRO fecha(t) AS
  coalesce(
    try_cast(left(codigo(t), 10) AS DATE),
    try_strptime(left(codigo(t), 10), '%d/%m/%Y')::DATE,
    CASE WHEN regexp_full_match(codigo(t), '[1-9]\d{4}') THEN DATE '1899-12-30' + codigo(t)::INTEGER END
  );

-- A code that a file kept as a number: 233.0.
CREATE OR REPLACE MACRO sin_decimales(t) AS regexp_replace(t, '\.0+$', '');

-- Six digits, with the zero in front that a spreadsheet takes away.
CREATE OR REPLACE MACRO ubigeo_completo(t) AS
  CASE WHEN regexp_full_match(sin_decimales(t), '\d{5,6}') THEN lpad(sin_decimales(t), 6, '0') END;

-- Year and month, YYYY-MM: of 201709, 2017-9, 2017-09-01 or 09/2017.
CREATE OR REPLACE MACRO periodo_mensual(t) AS
  CASE
    WHEN regexp_full_match(sin_decimales(t), '[12]\d{3}[-/ ]?(0?[1-9]|1[0-2])([-/ ].*)?')
      THEN left(t, 4) || '-' || lpad(regexp_extract(sin_decimales(t), '^\d{4}[-/ ]?(0?[1-9]|1[0-2])([-/ ].*)?$', 1), 2, '0')
    WHEN regexp_full_match(t, '(0?[1-9]|1[0-2])[-/ ][12]\d{3}') THEN right(t, 4) || '-' || lpad(regexp_extract(t, '^\d+'), 2, '0')
  END;

-- The date in the name of a file: a day, or the last one of a month.
CREATE OR REPLACE MACRO fecha_de_nombre(t) AS
  CASE length(regexp_replace(t, '\D', '', 'g'))
    WHEN 8 THEN try_strptime(regexp_replace(t, '\D', '', 'g'), '%Y%m%d')::DATE
    WHEN 6 THEN last_day(try_strptime(regexp_replace(t, '\D', '', 'g') || '01', '%Y%m%d')::DATE)
  END;

-- The MEF writes dates it does not know as the day before 1970, in one time zone or another.
CREATE OR REPLACE MACRO fecha_conocida(d) AS CASE WHEN d > DATE '1970-01-01' THEN d END;

-- Degrees within Peru; 0 is «no se sabe», and so is a point outside.
CREATE OR REPLACE MACRO grados(t, desde, hasta) AS
  CASE WHEN try_cast(replace(t, ',', '.') AS DOUBLE) BETWEEN desde AND hasta AND try_cast(replace(t, ',', '.') AS DOUBLE) <> 0
    THEN try_cast(replace(t, ',', '.') AS DOUBLE)::DECIMAL(18,8) END;

-- A list sent as one parameter: items joined by U+001F; NULL means «todos».
CREATE OR REPLACE MACRO lista(t) AS string_split(t, chr(31));

-- What the reader chose, in one row. DuckDB keeps the plan of a prepared statement only when each parameter stands once,
-- as text, and no expression is folded over it: hence the cast in one query and the reading in the one above it.
CREATE OR REPLACE MACRO poi_filtro(ejercicio_, mes_, carga_, pliegos_, ues_, centros_) AS TABLE
WITH elegido AS (
  SELECT
    ejercicio_::VARCHAR AS ejercicio, mes_::VARCHAR AS mes, carga_::VARCHAR AS carga,
    pliegos_::VARCHAR AS pliegos, ues_::VARCHAR AS ues, centros_::VARCHAR AS centros
)
SELECT
  ejercicio::INTEGER AS ejercicio_f, mes::INTEGER AS mes_f, carga AS carga_f,
  lista(pliegos) AS pliegos_f, lista(ues) AS ues_f, lista(centros) AS centros_f
FROM elegido;

-- Abbreviation glued before the name of a centro de costo, as CEPLAN exports it: DGADIRECCIÓN GENERAL DE ACUICULTURA.
CREATE OR REPLACE MACRO sigla_pegada(t) AS
  nullif(trim(regexp_extract(texto(t), '^([A-ZÁÉÍÓÚÜÑ0-9 ./-]{0,14}?)\s*(DIRECCI[OÓ]N|DEPARTAMENTO|OFICINA|UNIDAD|DESPACHO|SECRETAR[IÍ]A|GERENCIA|SUBDIRECCI[OÓ]N|SUBGERENCIA|PROGRAMA|[OÓ]RGANO|PROCURADUR[IÍ]A|TRIBUNAL|CONSEJO|COMIT[EÉ]|CENTRO|[AÁ]REA|EQUIPO|COORDINACI[OÓ]N|ESTACI[OÓ]N|LABORATORIO|JEFATURA|PRESIDENCIA|ADMINISTRACI[OÓ]N|SERVICIO|INSTITUTO|SEDE|ALTA DIRECCI[OÓ]N|GABINETE|VICEMINISTERIO)\b', 1)), '');

CREATE OR REPLACE MACRO sin_sigla(t) AS
  CASE WHEN sigla_pegada(t) IS NULL THEN texto(t) ELSE ltrim(substr(texto(t), length(sigla_pegada(t)) + 1)) END;

-- POI -------------------------------------------------------------------------------------------

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

-- Semáforo --------------------------------------------------------------------------------------

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

-- Presupuesto -----------------------------------------------------------------------------------

-- What the reader chose of the budget, in one row; see poi_filtro.
CREATE OR REPLACE MACRO gasto_filtro(ejercicio_, mes_, carga_, pliegos_, ues_, fuentes_) AS TABLE
WITH elegido AS (
  SELECT
    ejercicio_::VARCHAR AS ejercicio, mes_::VARCHAR AS mes, carga_::VARCHAR AS carga,
    pliegos_::VARCHAR AS pliegos, ues_::VARCHAR AS ues, fuentes_::VARCHAR AS fuentes
)
SELECT
  ejercicio::INTEGER AS ejercicio_f, mes::INTEGER AS mes_f, carga AS carga_f,
  lista(pliegos) AS pliegos_f, lista(ues) AS ues_f, lista(fuentes) AS fuentes_f
FROM elegido;

-- The UE ID of CEPLAN from the SEC_EJEC of the MEF: six digits.
CREATE OR REPLACE MACRO ue_ceplan(sec_ejec) AS
  CASE WHEN regexp_full_match(sec_ejec, '\d{1,5}') THEN lpad(sec_ejec, 6, '0') ELSE sec_ejec END;

-- Codes glued before their names: «016. M. DE ENERGIA», «010101-300001: MUNICIPALIDAD».
CREATE OR REPLACE MACRO codigo_pegado(t) AS nullif(regexp_extract(t, '^([0-9A-Za-z-]+)\s*[.:]', 1), '');

CREATE OR REPLACE MACRO nombre_pegado(t) AS
  CASE WHEN codigo_pegado(t) IS NULL THEN t ELSE nullif(regexp_replace(t, '^[0-9A-Za-z-]+\s*[.:]\s*', ''), '') END;

-- The clasificador de gasto down to the level known: 2.3.1.5.
CREATE OR REPLACE MACRO clasificador(transaccion, generica, subgenerica, subgenerica_det, especifica, especifica_det) AS
  CASE WHEN generica IS NOT NULL THEN concat_ws('.', coalesce(transaccion, '2'), generica, subgenerica, subgenerica_det, especifica, especifica_det) END;

-- Mean of the monthly amounts of n months.
CREATE OR REPLACE MACRO ritmo(total, n) AS CASE WHEN n > 0 THEN total::DOUBLE / n END;

-- What would have to be executed each month to use up the PIM by December; nothing is left to reach after it.
CREATE OR REPLACE MACRO ritmo_necesario(pim, ejecutado, meses_restantes) AS
  CASE WHEN meses_restantes > 0 THEN (pim - ejecutado)::DOUBLE / meses_restantes END;

CREATE OR REPLACE MACRO veces(necesario, actual) AS CASE WHEN actual > 0 THEN necesario / actual END;

-- What the rows of a Consulta Amigable are grouped by, from the heading of their first column.
CREATE OR REPLACE MACRO agrupado_por(agrupado) AS
  CASE
    WHEN regexp_matches(strip_accents(lower(agrupado)), '^((unidad )?ejecutora|municipalidad)') THEN 'ue'
    WHEN regexp_matches(strip_accents(lower(agrupado)), '^nivel') THEN 'nivel'
    WHEN regexp_matches(strip_accents(lower(agrupado)), '^sector') THEN 'sector'
    WHEN regexp_matches(strip_accents(lower(agrupado)), '^pliego') THEN 'pliego'
    WHEN regexp_matches(strip_accents(lower(agrupado)), '^(categoria|programa) presup') THEN 'programa'
    WHEN regexp_matches(strip_accents(lower(agrupado)), '^(producto ?/ ?)?proyecto') THEN 'producto'
    WHEN regexp_matches(strip_accents(lower(agrupado)), '^actividad') THEN 'actividad'
    WHEN regexp_matches(strip_accents(lower(agrupado)), '^funcion') THEN 'funcion'
    WHEN regexp_matches(strip_accents(lower(agrupado)), '^division') THEN 'division'
    WHEN regexp_matches(strip_accents(lower(agrupado)), '^grupo') THEN 'grupo'
    WHEN regexp_matches(strip_accents(lower(agrupado)), '^meta') THEN 'meta'
    WHEN regexp_matches(strip_accents(lower(agrupado)), '^fuente') THEN 'fuente'
    WHEN regexp_matches(strip_accents(lower(agrupado)), '^rubro') THEN 'rubro'
    WHEN regexp_matches(strip_accents(lower(agrupado)), '^tipo de recurso') THEN 'tipo_recurso'
    WHEN regexp_matches(strip_accents(lower(agrupado)), '^categoria de gasto') THEN 'categoria_gasto'
    WHEN regexp_matches(strip_accents(lower(agrupado)), '^generica') THEN 'generica'
    WHEN regexp_matches(strip_accents(lower(agrupado)), '^sub.?generica') THEN 'subgenerica'
    WHEN regexp_matches(strip_accents(lower(agrupado)), '^detalle sub') THEN 'subgenerica_det'
    WHEN regexp_matches(strip_accents(lower(agrupado)), '^especifica') THEN 'especifica'
    WHEN regexp_matches(strip_accents(lower(agrupado)), '^detalle especifica') THEN 'especifica_det'
    WHEN regexp_matches(strip_accents(lower(agrupado)), '^departamento') THEN 'departamento'
    WHEN regexp_matches(strip_accents(lower(agrupado)), '^mes$') THEN 'mes'
  END;

-- Its genérica, 5-21, as everywhere else: 2.1.
CREATE OR REPLACE MACRO generica_amigable(t) AS
  CASE WHEN regexp_full_match(t, '\d-\d\d') THEN t[3] || '.' || t[4] ELSE t END;

CREATE OR REPLACE MACRO nombre_mes(n) AS
  ['sin mes', 'enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'setiembre', 'octubre', 'noviembre', 'diciembre'][n + 1];

-- The POI and the budget of one chain; up to one sol apart is the same.
CREATE OR REPLACE MACRO estado_cruce(poi, presupuesto) AS
  CASE
    WHEN poi IS NULL AND presupuesto IS NULL THEN NULL
    WHEN abs(coalesce(poi, 0) - coalesce(presupuesto, 0)) <= 1 THEN 'cuadra'
    WHEN presupuesto IS NULL THEN 'solo_poi'
    WHEN poi IS NULL THEN 'solo_presupuesto'
    WHEN poi > presupuesto THEN 'poi_sin_dinero'
    ELSE 'dinero_sin_poi'
  END;

-- Calidad del dato --------------------------------------------------------------------------------

-- Numbers inside a sentence: 1,234 or 0.25; S/ 1,234.50; 168.0 %.
CREATE OR REPLACE MACRO cifra(n) AS
  replace(CASE WHEN n = round(n) THEN format('{:,}', n::BIGINT) ELSE rtrim(format('{:,.4f}', n::DOUBLE), '0') END, '-', '−');

CREATE OR REPLACE MACRO soles(n) AS 'S/' || chr(160) || replace(format('{:,.2f}', n::DOUBLE), '-', '−');

CREATE OR REPLACE MACRO porcentaje(n) AS format('{:,.1f}', n::DOUBLE) || chr(160) || '%';

CREATE OR REPLACE MACRO hasta_mes(n) AS CASE WHEN n = 1 THEN 'en enero' ELSE 'de enero a ' || nombre_mes(n) END;

-- Whether a finding counts at a month: what is accumulated, as it stood then; of a month, until then; of the year, always.
CREATE OR REPLACE MACRO hallazgo_vale(alcance, mes, al_mes) AS
  CASE WHEN mes IS NULL THEN true WHEN alcance = 'acumulado' THEN mes = al_mes ELSE mes <= al_mes END;

-- What an AO is worth in the score.
CREATE OR REPLACE MACRO punto_calidad(falta_reporte, con_error, con_aviso) AS
  CASE WHEN coalesce(falta_reporte, false) OR coalesce(con_error, false) THEN 0.0 WHEN coalesce(con_aviso, false) THEN 0.5 ELSE 1.0 END;

-- A physical total against its months. Where nothing says whether they add up, the last of them is as good.
CREATE OR REPLACE MACRO total_no_cuadra(total, suma, ultimo, tipo, acumulado) AS
  CASE
    WHEN total IS NULL THEN false
    WHEN suma IS NULL THEN total <> 0
    WHEN tipo = 'ultimo' THEN abs(total - ultimo) > 1
    WHEN acumulado IS NULL AND abs(total - ultimo) <= 0.01 THEN false
    ELSE abs(total - suma) > 0.01
  END;

-- Codes of the strategic plans ------------------------------------------------------------------

-- Letters before the first digit: «Ind. AEI02.01.1» INDAEI.
CREATE OR REPLACE MACRO letras_codigo(t) AS regexp_replace(upper(strip_accents(regexp_extract(t, '^[^0-9]*'))), '[^A-Z]', '', 'g');

-- Groups of digits of the first number, AEI0201 as if it were AEI02.01.
CREATE OR REPLACE MACRO numeros_codigo(t) AS
  regexp_extract_all(
    regexp_extract(regexp_replace(upper(t), '^([^0-9]*A\.?E\.?[IS][^0-9A-Z]*)(\d\d)(\d\d)([^0-9]|$)', '\1\2.\3\4'), '\d+([\s.\-_]+\d+)*'),
    '\d+'
  );

-- The code a text starts with, where a name may follow it: «OES.02 - Mejorar…» OES.02.
CREATE OR REPLACE MACRO codigo_inicial(t) AS nullif(trim(regexp_extract(t, '^[^0-9]*\d+(\.\s*\d+)*')), '');

CREATE OR REPLACE MACRO tras_codigo(t) AS nullif(trim(regexp_replace(substr(t, length(regexp_extract(t, '^[^0-9]*\d+(\.\s*\d+)*')) + 1), '^[\s.:\-–]+', '')), '');

-- «IND.02.AEI.01.03» with its number last, as the others write it.
CREATE OR REPLACE MACRO codigo_ordenado(t) AS regexp_replace(upper(t), '^[^0-9]*?(\d+)[^0-9A-Z]*((?:OEI|AEI|OES|AES).*)$', '\2.\1');

-- A code from its letters and its numbers, of a level (OES, AES, OEI, AEI); NULL when they are not of one.
CREATE OR REPLACE MACRO codigo_de(letras, numeros, nivel) AS
  CASE WHEN list_contains(['', nivel], letras) AND len(numeros) = CASE WHEN nivel[1] = 'A' THEN 2 ELSE 1 END
      AND list_max(list_transform(numeros, lambda n: length(n))) <= 2
    THEN nivel || '.' || array_to_string(list_transform(numeros, lambda n: lpad(n, 2, '0')), '.')
  END;

-- OEI.01 or AEI.01.02, whatever way it is written.
CREATE OR REPLACE MACRO codigo_objetivo(t, nivel) AS codigo_de(letras_codigo(t), numeros_codigo(t), nivel);

-- The code that an AO carries, written as those of the plans; one of another kind stays as it is.
CREATE OR REPLACE MACRO codigo_del_poi(t) AS coalesce(codigo_objetivo(t, letras_codigo(t)), t);

-- What the code of an indicator says: its objetivo, where it does, and its number in it. NULL when it cannot be read.
CREATE OR REPLACE MACRO codigo_indicador_de(letras, numeros, nivel) AS
  CASE
    WHEN NOT list_contains(['', nivel, 'IND' || nivel, 'INDICADOR' || nivel, 'COD' || nivel, 'IND', 'INDICADOR', 'COD'], letras) THEN NULL
    WHEN len(numeros) = CASE WHEN nivel[1] = 'A' THEN 3 ELSE 2 END OR (len(numeros) = CASE WHEN nivel[1] = 'A' THEN 2 ELSE 1 END AND ends_with(letras, nivel))
      THEN CASE WHEN codigo_de('', numeros[1:CASE WHEN nivel[1] = 'A' THEN 2 ELSE 1 END], nivel) IS NOT NULL
        THEN {'objetivo': codigo_de('', numeros[1:CASE WHEN nivel[1] = 'A' THEN 2 ELSE 1 END], nivel), 'orden': try_cast(numeros[CASE WHEN nivel[1] = 'A' THEN 3 ELSE 2 END] AS INTEGER)}
      END
    WHEN len(numeros) = 1 AND NOT ends_with(letras, nivel) THEN {'objetivo': NULL::VARCHAR, 'orden': try_cast(numeros[1] AS INTEGER)}
  END;

CREATE OR REPLACE MACRO sin_codigo(t) AS CASE WHEN NOT regexp_full_match(strip_accents(lower(t)), 'no (aplica|corresponde)|n\.?a\.?|ninguno|ninguna|sin codigo') THEN t END;

CREATE OR REPLACE MACRO objetivo_superior(objetivo) AS
  CASE WHEN objetivo[1] = 'A' THEN CASE WHEN left(objetivo, 3) = 'AEI' THEN 'OEI' ELSE 'OES' END || substr(objetivo, 4, 3) END;

CREATE OR REPLACE MACRO codigo_plan(tipo, sector, pliego, desde, hasta) AS
  CASE
    WHEN tipo = 'PESEM' THEN 'PESEM-' || coalesce(sector, 's/s')
    WHEN pliego IS NULL THEN 'PEI-s/p'
    ELSE 'PEI-' || coalesce(sector, 's/s') || '-' || pliego
  END || '-' || desde || '-' || hasta;

-- NULL with «no definido» that does not say which limit it is, or a word that is none of them: see sentido_legible.
CREATE OR REPLACE MACRO sentido_plan(t) AS
  CASE
    WHEN regexp_matches(strip_accents(lower(t)), '^(asc|crec|aument|increm|positiv)') THEN 'ascendente'
    WHEN regexp_matches(strip_accents(lower(t)), '^(desc|decrec|dismin|reduc|negativ)') THEN 'descendente'
    WHEN regexp_matches(strip_accents(lower(t)), '\bmax') THEN 'maximo'
    WHEN regexp_matches(strip_accents(lower(t)), '\bmin') THEN 'minimo'
  END;

CREATE OR REPLACE MACRO sentido_legible(t) AS t IS NULL OR sentido_plan(t) IS NOT NULL OR regexp_matches(strip_accents(lower(t)), '^(no definid|sin definir|neutr|estable)');

CREATE OR REPLACE MACRO agregacion_plan(t) AS
  CASE
    WHEN regexp_matches(strip_accents(lower(t)), '^no\W*(agreg|acumul)') THEN 'no_agregable'
    WHEN regexp_matches(strip_accents(lower(t)), '^(agreg|acumul|suma)') THEN 'agregable'
  END;

-- A percentage kept as a fraction; otherwise the file does not say the unit.
CREATE OR REPLACE MACRO unidad_deducida(indicador, menor, mayor) AS
  CASE WHEN regexp_matches(strip_accents(lower(indicador)), '^porcentaje') AND menor >= 0 AND mayor <= 1 THEN 'fracción (1 = 100 %)' END;

-- The period of an opened procedure: a spreadsheet turns 2026-05 into a date.
CREATE OR REPLACE MACRO periodo_instancia(t) AS
  CASE WHEN regexp_full_match(t, '\d{4}-\d{2}-\d{2}.*') THEN left(t, 7) ELSE trim(t) END;
