-- Codes of the strategic plans and the words of their matrices, in whatever way they are written.

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
