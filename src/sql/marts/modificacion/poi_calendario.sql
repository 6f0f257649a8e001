-- título: Calendario de cada actividad operativa, inicial y vigente
-- grano: carga × actividad operativa, activa o no
-- unidades: meta en la unidad de medida de la AO; dinero en S/; meses en listas de enero a diciembre
-- fórmula: ninguna; lo que agrega cada mes, y el total anual que trae la exportación; si no lo trae, la suma de los meses
-- fuente: Aplicativo CEPLAN V.01, bloques CS y RE
-- materializa: sí
SELECT
  a.ao_n,
  coalesce(a.f_inicial_total, s.f_inicial)::DECIMAL(18, 4) AS f_inicial,
  coalesce(a.f_vigente_total, s.f_vigente)::DECIMAL(18, 4) AS f_vigente,
  coalesce(a.fn_inicial_total, s.fn_inicial)::DECIMAL(18, 2) AS fn_inicial,
  coalesce(a.fn_vigente_total, s.fn_vigente)::DECIMAL(18, 2) AS fn_vigente,
  s.f_inicial_meses, s.f_vigente_meses, s.fn_inicial_meses, s.fn_vigente_meses
FROM poi_ao a
JOIN (
  SELECT
    ao_n,
    sum(f_inicial) AS f_inicial, sum(f_vigente) AS f_vigente, sum(fn_inicial) AS fn_inicial, sum(fn_vigente) AS fn_vigente,
    list(f_inicial ORDER BY mes) AS f_inicial_meses, list(f_vigente ORDER BY mes) AS f_vigente_meses,
    list(fn_inicial ORDER BY mes) AS fn_inicial_meses, list(fn_vigente ORDER BY mes) AS fn_vigente_meses
  FROM poi_mes_serie
  GROUP BY ao_n
) s USING (ao_n)
ORDER BY a.ao_n
