-- título: Cuándo cierra cada inversión lo que cierra
-- grano: CUI × indicador
-- unidades: unidades del indicador; años
-- fórmula: año del plan = el del fin previsto, que no puede ser anterior al corte si sigue abierta; año al ritmo = el del mes en que el físico llega a 100 a su ritmo. La que ya se cerró hasta el año del valor de la brecha no vuelve a contar (ya_contada)
-- fuente: brecha_aporte e inversion_ficha_corte; ritmo: método del tablero
-- parámetros: corte_
SELECT
  a.brecha_id, a.cui, a.brecha, a.unidad, a.contribucion, a.sin_contribucion,
  i.n, i.n IS NOT NULL AS en_cartera, i.cerrada, i.fin, i.fin_al_ritmo,
  CASE WHEN i.cerrada THEN year(i.fin) ELSE greatest(year(i.fin), CASE WHEN i.fin IS NOT NULL THEN year(i.fecha) END) END AS anio_plan,
  CASE WHEN i.cerrada THEN year(i.fin) ELSE year(i.fin_al_ritmo) END AS anio_ritmo,
  CASE WHEN i.n IS NOT NULL THEN motivo_fin_al_ritmo(i.avance_fisico, i.ritmo_fisico) ELSE 'sin_inversion' END AS motivo_ritmo,
  coalesce(i.cerrada AND year(i.fin) <= v.anio, false) AS ya_contada,
  i.pim, i.avance_fisico, coalesce(k.alertas, 0) AS alertas
FROM brecha_aporte a
CROSS JOIN (SELECT corte_::VARCHAR AS corte) f
LEFT JOIN inversion_ficha_corte i ON i.corte = f.corte AND i.cui = a.cui
LEFT JOIN inversion_alerta_corte k ON k.n = i.n
LEFT JOIN brecha_vigente v ON v.brecha_id = a.brecha_id
