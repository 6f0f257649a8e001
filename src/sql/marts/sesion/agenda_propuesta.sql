-- título: Agenda propuesta para la sesión
-- grano: CUI
-- unidades: S/; conteos
-- fórmula: las inversiones elegidas con alguna alerta o con acuerdos pendientes, por lo que está en juego (por devengar × atraso); los empates, por lo que falta devengar. Motivos: sus alertas, sus acuerdos pendientes y los vencidos
-- fuente: inversion_filtrada, inversion_alerta y acuerdo_vigente; método del tablero
-- parámetros: limite_, hoy_, cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_
-- limite_ dice cuántas; vacío, todas
WITH pendientes AS (
  SELECT cui, count(*)::INTEGER AS acuerdos, (count(*) FILTER (estado = 'vencido'))::INTEGER AS vencidos, list(acuerdo_id ORDER BY plazo NULLS LAST, acuerdo_id) AS acuerdo_ids
  FROM acuerdo_vigente(hoy_)
  WHERE pendiente AND cui IS NOT NULL
  GROUP BY cui
),
elegidas AS MATERIALIZED (
  SELECT i.n, i.cui
  FROM inversion_filtrada(cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_) i
  LEFT JOIN inversion_alerta_corte a USING (n)
  LEFT JOIN pendientes p ON p.cui = i.cui
  WHERE NOT i.cerrada AND (a.n IS NOT NULL OR p.cui IS NOT NULL)
  ORDER BY i.en_juego DESC NULLS LAST, i.por_devengar DESC NULLS LAST, i.n
  LIMIT limite_
)
SELECT
  (row_number() OVER (ORDER BY i.en_juego DESC NULLS LAST, i.por_devengar DESC NULLS LAST, i.n))::INTEGER AS orden,
  i.n, i.cui, x.nombre, m.nombre AS entidad, i.en_juego, i.por_devengar, i.pim,
  coalesce(a.alertas, 0) AS alertas, coalesce(a.codigos, []) AS codigos,
  coalesce(p.acuerdos, 0) AS acuerdos, coalesce(p.vencidos, 0) AS vencidos, coalesce(p.acuerdo_ids, []) AS acuerdo_ids
FROM elegidas e
JOIN inversion_ficha_corte i USING (n)
LEFT JOIN inversion_alerta_corte a USING (n)
LEFT JOIN pendientes p ON p.cui = i.cui
LEFT JOIN inversion x ON x.rowid = i.fila
LEFT JOIN inversion_nombre m ON m.eje = 'entidad' AND m.id = nullif(i.entidad_id, 0)
