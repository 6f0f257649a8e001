-- título: Genéricas en que se gasta cada actividad operativa
-- grano: actividad operativa del corte vigente × genérica de gasto
-- unidades: desde y hasta son partes del PIM de la AO, de 0 a 1
-- fórmula: las partes que da la programación financiera del POI (Fn(RE) por genérica); si no se cargó, las del PIM del presupuesto en la misma cadena y unidad ejecutora
-- fuente: Aplicativo CEPLAN V.01, POI por programación financiera; MEF y SIAF; reparto por cadena: método del tablero
WITH actividades AS (
  SELECT
    a.ao_n, a.carga_id, a.ejercicio, a.pliego_llave, a.ue_id, a.ao_id,
    coalesce(p.categoria_id, 's/c') AS programa_id, coalesce(p.producto_id, 's/c') AS producto_id,
    coalesce(p.actividad_presupuestal_id, 's/c') AS actividad_id
  FROM plan_ao a
  JOIN poi_actividad p ON p.carga_id = a.carga_id AND p.ao_id = a.ao_id
),
programadas AS (
  SELECT
    a.ao_n,
    coalesce(CASE WHEN regexp_full_match(f.generica_id, '\d') THEN '2.' || f.generica_id ELSE f.generica_id END, 's/c') AS generica_id,
    any_value(f.generica) AS generica, sum(f.fn_vigente) AS monto
  FROM actividades a
  JOIN poi_financiera f ON f.carga_id = a.carga_id AND f.ao_id = a.ao_id
  GROUP BY 1, 2
  HAVING sum(f.fn_vigente) > 0
),
presupuesto AS (
  SELECT ejercicio, pliego_llave, ue_id, programa_id, producto_id, actividad_id, generica_id, sum(pim) AS monto
  FROM gasto_celda
  WHERE vigente AND mes = 0
  GROUP BY ALL
  HAVING sum(pim) > 0
),
partes AS (
  SELECT ao_n, generica_id, generica, monto FROM programadas
  UNION ALL
  SELECT a.ao_n, b.generica_id, n.nombre, b.monto
  FROM actividades a
  ANTI JOIN programadas USING (ao_n)
  JOIN presupuesto b USING (ejercicio, pliego_llave, ue_id, programa_id, producto_id, actividad_id)
  LEFT JOIN gasto_nombre n ON n.eje = 'generica' AND n.ejercicio = a.ejercicio AND n.llave = b.generica_id
),
corridas AS (
  SELECT
    ao_n, generica_id, generica, monto,
    sum(monto) OVER (PARTITION BY ao_n ORDER BY generica_id ROWS UNBOUNDED PRECEDING) AS acumulado,
    sum(monto) OVER (PARTITION BY ao_n) AS total
  FROM partes
)
SELECT ao_n, generica_id, generica, (acumulado - monto)::DOUBLE / total::DOUBLE AS desde, acumulado::DOUBLE / total::DOUBLE AS hasta
FROM corridas
