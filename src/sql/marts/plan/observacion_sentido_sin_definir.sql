-- título: No dice su sentido
-- gravedad: aviso
-- alcance: PEI y PESEM
-- por qué importa: sin saber si mejora al subir o al bajar, no se puede decir si avanza
-- qué hacer: indicar el sentido esperado en la ficha
-- grano: plan × indicador
-- unidades: ninguna
-- fórmula: la ficha no trae sentido, aunque se haya deducido de la serie o lo haya decidido el lector
-- fuente: Manual MGPP-E1, ficha E1.3.4, actividad 2; método del tablero
SELECT
  plan_id, objetivo_id, indicador_id, indicador_id AS clave, indicador AS nombre,
  CASE
    WHEN origen_sentido = 'serie' THEN 'Se tomó como ascendente porque sus logros esperados nunca bajan'
    WHEN origen_sentido = 'parametro' THEN 'En Timón se decidió que es ' || sentido
    WHEN solo_baja THEN 'Sus logros esperados bajan; hay que confirmar que es descendente'
    ELSE 'Sus logros esperados no dicen si debe subir o bajar'
  END AS detalle
FROM plan_indicador_vigente
WHERE sentido_ficha IS NULL
