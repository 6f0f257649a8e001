-- An OEI has its own articulation where a row is of the OEI itself; else what all its AEI agree on.
SELECT
  plan_id, objetivo_id, arg_min(cod_aei, fila) AS codigo_origen, 'AEI' AS nivel, arg_min(aei, fila) AS objetivo, arg_min(oei_id, fila) AS dentro_de,
  arg_min(oes_id, fila) AS oes_id, arg_min(aes_id, fila) AS aes_id, arg_min(pgg_aei, fila) AS pgg, arg_min(prioridad, fila) AS prioridad,
  arg_min(responsable, fila) AS responsable
FROM filas
WHERE aei_id IS NOT NULL
GROUP BY plan_id, objetivo_id
UNION ALL
SELECT
  plan_id, oei_id, arg_min(cod_oei, fila), 'OEI', coalesce(arg_min(oei, fila), oei_id), NULL,
  CASE WHEN count(DISTINCT oes_id) = 1 THEN min(oes_id) END, CASE WHEN count(DISTINCT aes_id) = 1 THEN min(aes_id) END, arg_min(pgg_oei, fila), NULL,
  arg_min(responsable, fila) FILTER (WHERE aei_id IS NULL)
FROM filas
GROUP BY plan_id, oei_id
