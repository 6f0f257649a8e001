-- Formulas of the budget, each defined here and nowhere else.

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
