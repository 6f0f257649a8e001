-- título: Un logro esperado queda peor que la línea base
-- gravedad: error
-- alcance: PEI y PESEM
-- por qué importa: el plan se propone retroceder: cumplirlo deja al indicador peor que al empezar
-- qué hacer: corregir el logro esperado o la línea base, o el sentido si está al revés
-- grano: plan × indicador
-- unidades: la del indicador
-- fórmula: algún logro esperado es menor que la línea base si debe subir, o mayor si debe bajar; no se revisa un indicador agregable, cuyos años se suman
-- fuente: Manual MGPP-E1, ficha E1.3.4, actividad 2; método del tablero
SELECT
  i.plan_id, i.objetivo_id, i.indicador_id, i.indicador_id AS clave, i.indicador AS nombre,
  'La línea base es ' || cifra(i.linea_base) || ' y el sentido, ' || i.sentido || '; se espera '
    || string_agg(cifra(v.logro_esperado) || ' en ' || v.anio, ', ' ORDER BY v.anio) AS detalle
FROM plan_indicador_vigente i
JOIN plan_valor_vigente v ON v.plan_id = i.plan_id AND v.indicador_id = i.indicador_id AND v.periodo = 'anual'
WHERE i.agregacion IS DISTINCT FROM 'agregable'
  AND CASE WHEN mejora_al_bajar(i.sentido) THEN v.logro_esperado > i.linea_base ELSE v.logro_esperado < i.linea_base AND i.sentido IS NOT NULL END
GROUP BY i.plan_id, i.objetivo_id, i.indicador_id, i.indicador, i.linea_base, i.sentido
