-- Formulas and words of the quality of the data, each defined here and nowhere else.

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
