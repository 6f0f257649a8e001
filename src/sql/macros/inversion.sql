-- Formulas of the investments, the brechas, the lists and the sessions, each defined here and nowhere else.

-- As names are compared and filtered: capitals, no accents, single spaces.
CREATE OR REPLACE MACRO sin_marcas(t) AS upper(strip_accents(trim(regexp_replace(t, '\s+', ' ', 'g'))));

-- What the reader chose of the cartera, in one row; see poi_filtro. Several cortes may be asked at once.
CREATE OR REPLACE MACRO inversion_filtro(cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_) AS TABLE
WITH elegido AS (
  SELECT
    cortes_::VARCHAR AS cortes, sectores_::VARCHAR AS sectores, entidades_::VARCHAR AS entidades, ueis_::VARCHAR AS ueis,
    departamentos_::VARCHAR AS departamentos, tipos_::VARCHAR AS tipos, funciones_::VARCHAR AS funciones,
    cartera_::VARCHAR AS cartera, texto_::VARCHAR AS texto
)
SELECT
  lista(cortes) AS cortes_f, lista(sectores) AS sectores_f, lista(entidades) AS entidades_f, lista(ueis) AS ueis_f,
  lista(departamentos) AS departamentos_f, lista(tipos) AS tipos_f, lista(funciones) AS funciones_f,
  cartera AS cartera_f, sin_marcas(texto) AS texto_f
FROM elegido;

-- Nothing chosen lets all through.
CREATE OR REPLACE MACRO en_lista(elegidos, id) AS elegidos IS NULL OR list_contains(elegidos, id);

-- The department of a ubigeo, where nothing else says it.
CREATE OR REPLACE MACRO departamento_de(ubigeo) AS
  ['AMAZONAS', 'ÁNCASH', 'APURÍMAC', 'AREQUIPA', 'AYACUCHO', 'CAJAMARCA', 'CALLAO', 'CUSCO', 'HUANCAVELICA', 'HUÁNUCO', 'ICA', 'JUNÍN', 'LA LIBERTAD', 'LAMBAYEQUE', 'LIMA', 'LORETO', 'MADRE DE DIOS', 'MOQUEGUA', 'PASCO', 'PIURA', 'PUNO', 'SAN MARTÍN', 'TACNA', 'TUMBES', 'UCAYALI'][try_cast(left(ubigeo, 2) AS INTEGER)];

-- Inside the country, with some room: elsewhere a coordinate is not believed.
CREATE OR REPLACE MACRO coordenada_creible(latitud, longitud) AS
  coalesce(latitud BETWEEN -18.5 AND 0.1 AND longitud BETWEEN -81.6 AND -68.5, false);

-- Months as numbers that can be subtracted.
CREATE OR REPLACE MACRO mes_corrido(anio, mes) AS anio * 12 + mes;
CREATE OR REPLACE MACRO mes_corrido_de(fecha) AS year(fecha::DATE) * 12 + month(fecha::DATE);
CREATE OR REPLACE MACRO periodo_corrido(periodo) AS
  try_cast(left(periodo, 4) AS INTEGER) * 12 + try_cast(right(periodo, 2) AS INTEGER);
CREATE OR REPLACE MACRO periodo_escrito(corrido) AS
  nombre_mes((1 + (corrido - 1) % 12)::INTEGER) || ' de ' || ((corrido - 1) // 12)::INTEGER;
CREATE OR REPLACE MACRO periodo_de(corrido) AS
  strftime(make_date(((corrido - 1) // 12)::INTEGER, (1 + (corrido - 1) % 12)::INTEGER, 1), '%Y-%m');
CREATE OR REPLACE MACRO fecha_escrita(f) AS strftime(f::DATE, '%d/%m/%Y');

-- Money of one investment, S/. NULL where one of its parts is not known.
CREATE OR REPLACE MACRO devengado_acumulado(anterior, anio) AS anterior + anio;
CREATE OR REPLACE MACRO saldo_inversion(costo, acumulado) AS
  CASE WHEN costo IS NOT NULL AND acumulado IS NOT NULL THEN greatest(0, costo - acumulado) END;
CREATE OR REPLACE MACRO por_devengar(pim, devengado) AS
  CASE WHEN pim IS NOT NULL AND devengado IS NOT NULL THEN greatest(0, pim - devengado) END;

-- What the cost grew over the monto viable, %.
CREATE OR REPLACE MACRO sobrecosto(costo, viable) AS avance(costo - viable, viable);

-- The declared one; where it is missing, what the Formato 12-B says was built over what its programme adds up to, %.
CREATE OR REPLACE MACRO avance_fisico(declarado, ejecutado, total) AS coalesce(declarado::DOUBLE, avance(ejecutado, total));
CREATE OR REPLACE MACRO origen_fisico(declarado, ejecutado, total) AS
  CASE WHEN declarado IS NOT NULL THEN 'declarado' WHEN ejecutado IS NOT NULL AND total > 0 THEN '12b' END;

-- Devengado expected in December, S/: never above the PIM nor under what is already devengado.
CREATE OR REPLACE MACRO proyeccion_inversion(devengado, reciente, mes, pim) AS
  CASE WHEN devengado IS NOT NULL AND reciente IS NOT NULL
    THEN greatest(devengado::DOUBLE, least(pim::DOUBLE, devengado::DOUBLE + reciente::DOUBLE / least(3, mes) * (12 - mes)))
  END;

-- Part of what should be devengado by now that is not; where there is no programme, the PIM in twelve equal parts.
CREATE OR REPLACE MACRO atraso(devengado, programado, pim, mes) AS
  CASE
    WHEN devengado IS NULL THEN NULL
    WHEN programado > 0 THEN greatest(0.0, 1 - devengado::DOUBLE / programado::DOUBLE)
    WHEN programado IS NOT NULL THEN 0.0::DOUBLE
    WHEN pim > 0 AND mes > 0 THEN greatest(0.0, 1 - devengado::DOUBLE / (pim::DOUBLE * mes / 12))
  END;
CREATE OR REPLACE MACRO origen_atraso(devengado, programado, pim) AS
  CASE WHEN devengado IS NULL THEN NULL WHEN programado IS NOT NULL THEN '12b' WHEN pim > 0 THEN 'pim' END;

-- Points of físico a month, of what the Formato 12-B says of its last twelve months with data; else of the months since the
-- start, the first and the last included.
CREATE OR REPLACE MACRO ritmo_fisico(media_mensual, total, fisico, inicio, corrido) AS
  CASE
    WHEN media_mensual IS NOT NULL AND total > 0 THEN 100 * media_mensual::DOUBLE / total::DOUBLE
    WHEN mes_corrido_de(inicio) <= corrido THEN fisico / (corrido - mes_corrido_de(inicio) + 1)
  END;

-- Last day of the month in which the físico reaches 100 at that pace; more than a century away it does not end.
CREATE OR REPLACE MACRO fin_al_ritmo(fisico, ritmo_de, fecha) AS
  CASE
    WHEN fisico >= 100 THEN fecha::DATE
    WHEN ritmo_de > 0 AND (100 - fisico) / ritmo_de <= 1200
      THEN last_day(date_trunc('month', fecha::DATE)::DATE + to_months(ceil(round((100 - fisico) / ritmo_de, 9))::INTEGER))
  END;
CREATE OR REPLACE MACRO motivo_fin_al_ritmo(fisico, ritmo_de) AS
  CASE
    WHEN fisico IS NULL THEN 'sin_fisico'
    WHEN fisico >= 100 THEN NULL
    WHEN ritmo_de IS NULL THEN 'sin_inicio'
    WHEN ritmo_de <= 0 OR (100 - fisico) / ritmo_de > 1200 THEN 'no_termina'
  END;

-- Why a figure is not there.
CREATE OR REPLACE MACRO motivo_financiero(acumulado, costo) AS
  CASE WHEN costo IS NULL THEN 'sin_costo' WHEN costo <= 0 THEN 'costo_cero' WHEN acumulado IS NULL THEN 'sin_devengado' END;
CREATE OR REPLACE MACRO motivo_anio(devengado, pim) AS
  CASE WHEN pim IS NULL THEN 'sin_pim' WHEN pim <= 0 THEN 'pim_cero' WHEN devengado IS NULL THEN 'sin_devengado' END;
CREATE OR REPLACE MACRO motivo_programado(devengado, programado) AS
  CASE WHEN programado IS NULL THEN 'sin_12b' WHEN programado <= 0 THEN 'programa_cero' WHEN devengado IS NULL THEN 'sin_devengado' END;
CREATE OR REPLACE MACRO motivo_proyeccion(devengado, reciente) AS
  CASE WHEN devengado IS NULL THEN 'sin_devengado' WHEN reciente IS NULL THEN 'sin_meses' END;

CREATE OR REPLACE MACRO inversion_cerrada(estado, tiene_f9, f9, cerrada_en) AS
  coalesce(tiene_f9, false) OR f9 IS NOT NULL OR cerrada_en IS NOT NULL
    OR coalesce(regexp_matches(sin_marcas(estado), '^(CERRAD|DESACTIV|ELIMIN)'), false);

CREATE OR REPLACE MACRO en_ejecucion(estado, cerrada, acumulado, inicio, etapa_f8, fecha) AS
  NOT cerrada AND coalesce(starts_with(sin_marcas(estado), 'ACTIV'), true)
    AND (coalesce(acumulado > 0, false) OR coalesce(inicio <= fecha, false)
      OR coalesce(regexp_matches(sin_marcas(etapa_f8), 'EJECUCION FISICA|^C$'), false));

-- Order of prelación of the PMI: 1 to be settled, 2 ends in the year, 3 ends later, 4 with expediente técnico, 5 without.
CREATE OR REPLACE MACRO clase_prelacion(cerrada, ejecuta, situacion, fisico, financiero, fin, ejercicio, expediente) AS
  CASE
    WHEN cerrada THEN NULL
    WHEN coalesce(fisico >= 100, false) OR coalesce(financiero >= 100, false) OR coalesce(contains(sin_marcas(situacion), 'LIQUIDA'), false) THEN 1
    WHEN ejecuta THEN CASE WHEN year(fin::DATE) <= ejercicio THEN 2 ELSE 3 END
    WHEN expediente THEN 4
    ELSE 5
  END;

-- A parameter of the dashboard as a number, or its value from the factory where it was taken away.
CREATE OR REPLACE MACRO umbral(nombre_, de_fabrica) AS
  coalesce((SELECT max(try_cast(valor AS DOUBLE)) FROM parametro WHERE parametro = nombre_ AND ambito = ''), de_fabrica::DOUBLE);

-- Brechas: units with brecha over all of them, %. Units have four decimals at most.
CREATE OR REPLACE MACRO brecha_porcentaje(con_brecha, total) AS avance(con_brecha, total);
CREATE OR REPLACE MACRO motivo_brecha(con_brecha, total) AS
  CASE WHEN con_brecha IS NULL OR total IS NULL THEN 'sin_valor' WHEN total = 0 THEN 'total_cero' END;

-- Year in which nothing is left after the horizon, at the units closed a year until it.
CREATE OR REPLACE MACRO anio_de_cierre(queda, cerradas_por_anio, horizonte) AS
  CASE WHEN cerradas_por_anio > 0 THEN horizonte + ceil(round(queda / cerradas_por_anio, 9)) END;

-- An acuerdo on a day; proximos: days before the plazo in which it is said to be close.
CREATE OR REPLACE MACRO estado_acuerdo(estado, cumplido_en, plazo, hoy, proximos) AS
  CASE
    WHEN estado = 'sin efecto' THEN 'sin_efecto'
    WHEN estado = 'cumplido' OR cumplido_en IS NOT NULL THEN 'cumplido'
    WHEN plazo IS NULL THEN 'sin_plazo'
    WHEN plazo < hoy THEN 'vencido'
    WHEN plazo <= hoy::DATE + proximos::INTEGER THEN 'vence_pronto'
    ELSE 'en_plazo'
  END;
