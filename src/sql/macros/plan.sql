-- Formulas of the plans (PEI and PESEM), each defined here and nowhere else.

-- What the reader chose of the plans, in one row; see poi_filtro. An indicator without relevancia is «s/r».
CREATE OR REPLACE MACRO plan_filtro(anio_, planes_, relevancias_) AS TABLE
WITH elegido AS (
  SELECT anio_::VARCHAR AS anio, planes_::VARCHAR AS planes, relevancias_::VARCHAR AS relevancias
)
SELECT anio::INTEGER AS anio_f, lista(planes) AS planes_f, lista(relevancias) AS relevancias_f
FROM elegido;

-- The objective that the code of an action names: AEI.02.01 is of OEI.02, AES.02.01 of OES.02.
CREATE OR REPLACE MACRO objetivo_de_accion(c) AS
  CASE WHEN regexp_full_match(c, 'AE[IS]\.\d+\.\d+') THEN 'O' || regexp_extract(c, '^A(E[IS]\.\d+)', 1) END;

-- máximo permisible works as descendente, mínimo as ascendente: an assumption, and labelled so.
CREATE OR REPLACE MACRO mejora_al_bajar(sentido) AS list_contains(['descendente', 'maximo'], sentido);

-- One value over another, %. Values have six decimals: divided as whole millionths, exact ratios stay exact.
CREATE OR REPLACE MACRO por_ciento(parte, todo) AS
  CASE
    WHEN todo = 0 THEN NULL
    WHEN parte = 0 THEN 0.0::DOUBLE
    ELSE 100 * round(parte::DOUBLE * 1000000) / round(todo::DOUBLE * 1000000)
  END;

-- Between 0 and 100 %.
CREATE OR REPLACE MACRO acotado(valor) AS
  CASE WHEN valor <= 0 THEN 0.0::DOUBLE WHEN valor >= 100 THEN 100.0::DOUBLE ELSE valor END;

-- Tipo I without a ceiling: the value obtained against the one expected of the year. Over a negative it means nothing.
CREATE OR REPLACE MACRO avance_tipo_1_real(sentido, vo, le) AS
  CASE
    WHEN sentido IS NULL OR vo IS NULL OR le IS NULL THEN NULL
    WHEN NOT mejora_al_bajar(sentido) THEN CASE WHEN le > 0 THEN por_ciento(vo, le) END
    WHEN vo = 0 THEN 100.0::DOUBLE
    WHEN vo > 0 THEN por_ciento(le, vo)
  END;

CREATE OR REPLACE MACRO avance_tipo_1(sentido, vo, le) AS cumplimiento(avance_tipo_1_real(sentido, vo, le));

CREATE OR REPLACE MACRO motivo_tipo_1(sentido, vo, le) AS
  CASE
    WHEN vo IS NULL THEN 'sin_valor'
    WHEN le IS NULL THEN 'sin_logro_esperado'
    WHEN sentido IS NULL THEN 'sentido_por_confirmar'
    WHEN mejora_al_bajar(sentido) THEN CASE WHEN vo < 0 THEN 'valor_negativo' END
    WHEN le = 0 THEN 'division_por_cero'
    WHEN le < 0 THEN 'valor_negativo'
  END;

-- Tipo II: against the path from the línea base; of an agregable, the sums of the years that have both values.
CREATE OR REPLACE MACRO avance_tipo_2(sentido, agregacion, vo, le, lb, suma_vo, suma_le) AS
  CASE
    WHEN sentido IS NULL OR vo IS NULL THEN NULL
    WHEN agregacion IS DISTINCT FROM 'agregable' THEN acotado(por_ciento(vo - lb, le - lb))
    WHEN mejora_al_bajar(sentido) THEN CASE WHEN suma_vo > 0 THEN acotado(por_ciento(suma_le, suma_vo)) END
    WHEN suma_le > 0 THEN acotado(por_ciento(suma_vo, suma_le))
  END;

-- A path of no length has no Tipo II whatever is obtained: said before anything else.
CREATE OR REPLACE MACRO motivo_tipo_2(sentido, agregacion, vo, le, lb, suma_vo, suma_le) AS
  CASE
    WHEN agregacion IS DISTINCT FROM 'agregable' AND le = lb THEN 'linea_base_igual_al_logro'
    WHEN vo IS NULL THEN 'sin_valor'
    WHEN CASE WHEN agregacion = 'agregable' THEN suma_le ELSE le END IS NULL THEN 'sin_logro_esperado'
    WHEN agregacion IS DISTINCT FROM 'agregable' AND lb IS NULL THEN 'sin_linea_base'
    WHEN sentido IS NULL THEN 'sentido_por_confirmar'
    WHEN agregacion IS DISTINCT FROM 'agregable' THEN NULL
    WHEN CASE WHEN mejora_al_bajar(sentido) THEN suma_vo ELSE suma_le END = 0 THEN 'division_por_cero'
    WHEN CASE WHEN mejora_al_bajar(sentido) THEN suma_vo ELSE suma_le END < 0 THEN 'valor_negativo'
  END;

-- Positive: still missing. In the unit of the indicator.
CREATE OR REPLACE MACRO brecha_logro(sentido, vo, le) AS
  CASE WHEN sentido IS NULL THEN NULL WHEN mejora_al_bajar(sentido) THEN vo - le ELSE le - vo END;

-- Weight of an indicator before dividing by their sum; maxima: the largest relevancia in its group.
CREATE OR REPLACE MACRO peso_relevancia(relevancia, maxima) AS maxima - (relevancia - 1);

-- Yearly change observed over the one required from the línea base to the last logro esperado, %.
CREATE OR REPLACE MACRO ritmo_de_logro(vo, lb, ultimo_le, anios, anios_en_total) AS
  CASE WHEN anios > 0 AND anios_en_total > 0 THEN por_ciento((vo - lb) * anios_en_total, (ultimo_le - lb) * anios) END;

CREATE OR REPLACE MACRO trayectoria(ritmo_de) AS
  CASE
    WHEN ritmo_de IS NULL THEN NULL
    WHEN round(ritmo_de, 9) >= 95 THEN 'en_ruta'
    WHEN round(ritmo_de, 9) >= 60 THEN 'requiere_aceleracion'
    WHEN round(ritmo_de, 9) >= 0 THEN 'avance_limitado'
    ELSE 'retroceso'
  END;

-- Strategic result against operational execution, both %, cut where the rojo ends.
CREATE OR REPLACE MACRO cuadrante(resultado, ejecucion) AS
  CASE
    WHEN resultado IS NULL OR ejecucion IS NULL THEN NULL
    WHEN round(resultado, 9) >= getvariable('semaforo_amarillo') THEN
      CASE WHEN round(ejecucion, 9) >= getvariable('semaforo_amarillo') THEN 'logra_y_ejecuta' ELSE 'logra_sin_ejecutar' END
    WHEN round(ejecucion, 9) >= getvariable('semaforo_amarillo') THEN 'ejecuta_sin_lograr'
    ELSE 'ni_ejecuta_ni_logra'
  END;

-- Kind of categoría presupuestal.
CREATE OR REPLACE MACRO tipo_categoria(categoria) AS
  CASE
    WHEN categoria IS NULL OR categoria = 's/c' THEN 'sin_categoria'
    WHEN categoria = '9001' THEN 'acciones_centrales'
    WHEN categoria = '9002' THEN 'sin_producto'
    ELSE 'programa'
  END;

-- Name of an indicator as it is compared: without accents, capitals, punctuation.
CREATE OR REPLACE MACRO nombre_comparable(t) AS
  trim(regexp_replace(strip_accents(lower(t)), '[^a-z0-9]+', ' ', 'g'));

-- How soon a recommendation is due, in calendar days.
CREATE OR REPLACE MACRO estado_recomendacion(plazo, cumplida_en, hoy) AS
  CASE
    WHEN cumplida_en IS NOT NULL THEN 'cumplida'
    WHEN plazo IS NULL THEN 'sin_plazo'
    WHEN plazo < hoy THEN 'vencida'
    WHEN plazo <= hoy + 15 THEN 'vence_pronto'
    ELSE 'en_plazo'
  END;
