-- título: Cuántos acuerdos de la Comisión hay en cada estado, al día que se pide
-- grano: conjunto de todos los acuerdos
-- unidades: acuerdos
-- fórmula: conteo de los de cada estado; pendientes, los que no están cumplidos ni sin efecto
-- fuente: acuerdo_vigente
-- parámetros: hoy_
SELECT
  count(*)::INTEGER AS acuerdos,
  (count(*) FILTER (pendiente))::INTEGER AS pendientes,
  (count(*) FILTER (estado = 'vencido'))::INTEGER AS vencidos,
  (count(*) FILTER (estado = 'vence_pronto'))::INTEGER AS vencen_pronto,
  (count(*) FILTER (estado = 'en_plazo'))::INTEGER AS en_plazo,
  (count(*) FILTER (estado = 'sin_plazo'))::INTEGER AS sin_plazo,
  (count(*) FILTER (estado = 'cumplido'))::INTEGER AS cumplidos,
  (count(*) FILTER (estado = 'sin_efecto'))::INTEGER AS sin_efecto
FROM acuerdo_vigente(hoy_)
