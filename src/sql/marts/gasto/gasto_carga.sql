-- título: Cortes del presupuesto cargados
-- grano: carga × ejercicio × unidad ejecutora
-- unidades: corte en meses (1 a 12)
-- fórmula: corte = último mes con algún devengado; vigente = de las cargas de la misma UE y ejercicio, la que trae PIM y tiene el mayor corte; a igual corte, la exportada más tarde; si no, la cargada más tarde. Una lista que no dice la unidad ejecutora solo vale si no hay otra de ese pliego que la diga
-- fuente: registro de cargas; MEF y SIAF
-- materializa: sí
WITH lineas AS (
  SELECT
    carga_id, ejercicio, pliego_llave, ue_id,
    any_value(pliego) AS pliego, any_value(ue) AS ue,
    count(*) AS cadenas, bool_or(pim IS NOT NULL) AS con_pim
  FROM gasto_linea
  GROUP BY ALL
),
meses AS (
  SELECT
    l.carga_id, l.ejercicio, l.pliego_llave, l.ue_id,
    max(m.mes) FILTER (WHERE m.mes > 0 AND m.devengado <> 0) AS corte,
    bool_or(m.compromiso_anual IS NOT NULL) AS con_compromiso_anual
  FROM gasto_linea l
  JOIN gasto_mes m USING (carga_id, cadena_id)
  GROUP BY ALL
),
archivos AS (
  SELECT carga_id, max(exportado_en) AS exportado_en, max(cargado_en) AS cargado_en, bool_or(demostracion) AS demostracion
  FROM archivo GROUP BY carga_id
),
ordenadas AS (
  SELECT
    l.*, m.corte, coalesce(m.con_compromiso_anual, false) AS con_compromiso_anual,
    f.exportado_en, f.cargado_en, coalesce(f.demostracion, false) AS demostracion,
    row_number() OVER (
      PARTITION BY l.ejercicio, l.ue_id, CASE WHEN l.ue_id = 's/c' THEN l.pliego_llave END
      ORDER BY l.con_pim DESC, m.corte DESC NULLS LAST, f.exportado_en DESC NULLS LAST, f.cargado_en DESC NULLS LAST, l.carga_id
    ) = 1 AS primera
  FROM lineas l
  LEFT JOIN meses m USING (carga_id, ejercicio, pliego_llave, ue_id)
  LEFT JOIN archivos f USING (carga_id)
),
conocidas AS (
  SELECT DISTINCT ejercicio, pliego_llave FROM lineas WHERE ue_id <> 's/c'
  UNION
  SELECT DISTINCT ejercicio, '.' FROM lineas WHERE pliego_llave <> '.'
)
SELECT
  o.* EXCLUDE (primera),
  o.primera AND (o.ue_id <> 's/c' OR k.ejercicio IS NULL) AS vigente
FROM ordenadas o
LEFT JOIN conocidas k ON k.ejercicio = o.ejercicio AND k.pliego_llave = o.pliego_llave
