-- título: Agenda propuesta para la sesión
-- grano: CUI
-- unidades: S/; conteos
-- fórmula: las inversiones elegidas con alguna alerta o con acuerdos pendientes, por lo que está en juego (por devengar × atraso); los empates, por lo que falta devengar. Motivos: sus alertas, sus acuerdos pendientes y los vencidos
-- fuente: inversion_filtrada, inversion_alerta y acuerdo_vigente; método del tablero
-- parámetros: hoy_, cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_
WITH pendientes AS (
  SELECT cui, count(*)::INTEGER AS acuerdos, (count(*) FILTER (estado = 'vencido'))::INTEGER AS vencidos, list(acuerdo_id ORDER BY plazo NULLS LAST, acuerdo_id) AS acuerdo_ids
  FROM acuerdo_vigente(hoy_)
  WHERE pendiente AND cui IS NOT NULL
  GROUP BY cui
),
elegidas AS (
  SELECT i.n, i.cui, i.carga_id, i.entidad_id, i.en_juego, i.por_devengar, i.pim, a.alertas, a.codigos, p.acuerdos, p.vencidos, p.acuerdo_ids
  FROM inversion_filtrada(cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_) i
  LEFT JOIN inversion_alerta_corte a USING (n)
  LEFT JOIN pendientes p ON p.cui = i.cui
  WHERE NOT i.cerrada AND (a.n IS NOT NULL OR p.cui IS NOT NULL)
)
SELECT
  (row_number() OVER (ORDER BY e.en_juego DESC NULLS LAST, e.por_devengar DESC NULLS LAST, e.cui))::INTEGER AS orden,
  e.n, e.cui, x.nombre, m.nombre AS entidad, e.en_juego, e.por_devengar, e.pim,
  coalesce(e.alertas, 0) AS alertas, coalesce(e.codigos, []) AS codigos,
  coalesce(e.acuerdos, 0) AS acuerdos, coalesce(e.vencidos, 0) AS vencidos, coalesce(e.acuerdo_ids, []) AS acuerdo_ids
FROM elegidas e
LEFT JOIN inversion x ON x.carga_id = e.carga_id AND x.cui = e.cui
LEFT JOIN inversion_nombre m ON m.eje = 'entidad' AND m.id = e.entidad_id
