-- título: Pasos que el POI cargado da por hechos
-- grano: procedimiento abierto × paso
-- unidades: conteos de dependencias; fechas
-- fórmula: registro en el Aplicativo (E1.3.5 y E1.3.6, paso 4): una dependencia (centro de costo) con meta hasta el mes lo hizo si reportó alguna AO de cada mes del periodo en que tenía meta; está hecho cuando no falta ninguna, a más tardar el día en que se exportó el primer archivo que lo trae, y no antes del último que todavía no lo traía. Registro de las AO ajustadas (E1.2.6, paso 6): hay POI del año con programación. Valen los centros del pliego 038; si no hay, los de todos
-- fuente: poi_centro_meses, poi_carga; Manual MGPP-E1, fichas E1.2.6, E1.3.5 y E1.3.6
-- materializa: sí
WITH cortes AS (
  SELECT *, coalesce(exportado_en, cargado_en)::DATE AS dia FROM poi_carga
),
propios AS (
  SELECT c.* FROM cortes c
  JOIN (SELECT ejercicio, bool_or(pliego_llave LIKE '%.038') AS con_038 FROM cortes GROUP BY ejercicio) p USING (ejercicio)
  WHERE NOT p.con_038 OR c.pliego_llave LIKE '%.038'
),
periodos AS (
  SELECT 'E1.3.5' AS procedimiento, printf('%02d', m) AS codigo, m AS desde, m AS hasta FROM range(1, 13) t(m)
  UNION ALL SELECT 'E1.3.6', 'T' || n, 3 * n - 2, 3 * n FROM range(1, 5) t(n)
  UNION ALL SELECT 'E1.3.6', 'S' || n, 6 * n - 5, 6 * n FROM range(1, 3) t(n)
),
registros AS (
  SELECT
    m.ejercicio, p.procedimiento, p.codigo, m.llave, m.vigente, c.dia, m.ao_con_meta[p.hasta] > 0 AS con_meta,
    m.ao_reportaron_mes[p.hasta] > 0 AS con_reporte,
    list_min(list_transform(range(p.desde, p.hasta + 1), lambda i: CASE WHEN m.ao_con_meta[i] = 0 OR m.ao_reportaron_mes[i] > 0 THEN 1 ELSE 0 END)) = 1 AS hecho
  FROM poi_centro_meses m
  JOIN propios c ON c.carga_id = m.carga_id AND c.ejercicio = m.ejercicio AND c.ue_id = m.ue_id AND c.pliego_llave = m.pliego_llave
  CROSS JOIN periodos p
),
primeros AS (
  SELECT ejercicio, procedimiento, codigo, llave, min(dia) FILTER (WHERE hecho) AS dia
  FROM registros GROUP BY ALL
),
centros AS (
  SELECT
    r.ejercicio, r.procedimiento, r.codigo, r.llave, any_value(f.dia) AS dia,
    bool_or(r.vigente AND r.con_meta) AS cuenta, bool_or(r.vigente AND r.con_reporte) AS con_reporte,
    coalesce(bool_or(r.vigente AND r.hecho), false) AS hecho,
    max(r.dia) FILTER (WHERE NOT r.hecho AND r.dia < f.dia) AS antes
  FROM registros r
  JOIN primeros f USING (ejercicio, procedimiento, codigo, llave)
  GROUP BY ALL
),
juntos AS (
  SELECT
    c.ejercicio, c.procedimiento, c.codigo, count(*)::INTEGER AS total, (count(*) FILTER (WHERE c.hecho))::INTEGER AS hechas,
    coalesce(list(coalesce(n.sigla, n.nombre) ORDER BY coalesce(n.sigla, n.nombre)) FILTER (WHERE NOT c.hecho), []) AS faltan,
    max(c.dia) AS dia, max(c.antes) AS antes
  FROM centros c
  LEFT JOIN poi_nombre n ON n.eje = 'centro_costo' AND n.ejercicio = c.ejercicio AND n.llave = c.llave
  WHERE c.cuenta
  GROUP BY ALL
  HAVING bool_or(c.con_reporte)
)
SELECT
  procedimiento || '|' || ejercicio || '-' || codigo AS instancia, ejercicio::INTEGER AS anio, '4' AS paso,
  CASE WHEN hechas = total THEN dia END AS hecho_en, false AS exacta, CASE WHEN hechas = total THEN antes END AS no_antes,
  CASE
    WHEN hechas = total THEN 'Las ' || total || ' dependencias con meta registraron: lo trae el POI exportado el ' || fecha_escrita(dia) || '.'
    ELSE hechas || ' de ' || total || ' dependencias con meta registraron, según el POI cargado.'
  END AS motivo,
  hechas, total, faltan
FROM juntos
UNION ALL
SELECT
  'E1.2.6|' || ejercicio, ejercicio::INTEGER, '6', min(dia), false, NULL,
  'Hay POI ' || ejercicio || ' con programación: lo trae el archivo exportado el ' || fecha_escrita(min(dia)) || '.', NULL, NULL, []
FROM propios p
WHERE EXISTS (FROM poi_centro_meses m WHERE m.carga_id = p.carga_id AND m.ejercicio = p.ejercicio AND m.ao_con_meta[12] > 0)
GROUP BY ejercicio
