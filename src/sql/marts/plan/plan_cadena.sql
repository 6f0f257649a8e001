-- título: Cuánto dinero llega hasta un objetivo del sector
-- grano: todo el ejercicio (una fila)
-- unidades: S/; conteos; cadena completa en % de 0 a 100 sin redondear
-- fórmula: PIM con cadena completa = el de las AO cuya AEI está en el PEI y se articula a una OES del PESEM. PIM total = PIM del POI + lo que el presupuesto pasa del POI (PIM sin AO). Cadena completa = PIM con cadena completa / PIM total
-- fuente: plan_ao_articulada y plan_suelto; método del tablero
-- parámetros: ejercicio_
WITH actividades AS (
  SELECT
    count(*)::INTEGER AS ao,
    coalesce(sum(pim), 0)::DECIMAL(18, 2) AS pim_poi,
    (count(*) FILTER (WHERE estado = 'completa'))::INTEGER AS ao_completa,
    coalesce(sum(pim) FILTER (WHERE estado = 'completa'), 0)::DECIMAL(18, 2) AS pim_completa
  FROM plan_ao_articulada(ejercicio_)
),
sueltas AS (
  SELECT
    (count(*) FILTER (WHERE clase = 'aes_sin_aei'))::INTEGER AS aes_sin_aei,
    (count(*) FILTER (WHERE clase = 'aei_sin_oes'))::INTEGER AS aei_sin_oes,
    (count(*) FILTER (WHERE clase = 'aei_sin_ao'))::INTEGER AS aei_sin_ao,
    (count(*) FILTER (WHERE clase = 'aei_fuera_del_pei'))::INTEGER AS aei_fuera_del_pei,
    (count(*) FILTER (WHERE clase = 'ao_sin_aei'))::INTEGER AS ao_sin_aei,
    coalesce(sum(monto) FILTER (WHERE clase = 'ao_sin_aei'), 0)::DECIMAL(18, 2) AS pim_ao_sin_aei,
    coalesce(sum(monto) FILTER (WHERE clase = 'pim_sin_ao'), 0)::DECIMAL(18, 2) AS pim_sin_ao
  FROM plan_suelto(ejercicio_)
),
acciones AS (
  SELECT
    (count(*) FILTER (WHERE o.nivel = 'AES'))::INTEGER AS aes,
    (count(*) FILTER (WHERE o.nivel = 'AEI'))::INTEGER AS aei,
    count(DISTINCT p.plan_id) FILTER (WHERE p.tipo = 'PEI')::INTEGER AS pei,
    count(DISTINCT p.plan_id) FILTER (WHERE p.tipo = 'PESEM')::INTEGER AS pesem
  FROM plan_del_anio(ejercicio_) p
  JOIN plan_objetivo_vigente o USING (plan_id)
)
SELECT
  c.pesem, c.pei, c.aes, c.aei, a.*, a.pim_poi - a.pim_completa AS pim_incompleta,
  s.*, a.pim_poi + s.pim_sin_ao AS pim_total,
  avance(a.pim_completa, a.pim_poi + s.pim_sin_ao) AS cadena_completa
FROM actividades a
CROSS JOIN sueltas s
CROSS JOIN acciones c
