-- Reading cells, and the codes and names in them. NULL means «no se conoce» and always travels on.
-- Lists of words go through list_contains: an IN in a wide projection becomes one join per column.

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

-- The period of an opened procedure: a spreadsheet turns 2026-05 into a date.
CREATE OR REPLACE MACRO periodo_instancia(t) AS
  CASE WHEN regexp_full_match(t, '\d{4}-\d{2}-\d{2}.*') THEN left(t, 7) ELSE trim(t) END;
