-- título: Integrantes de la CIG y de los ETTI
-- grano: integrante
-- unidades: ninguna
-- fórmula: los de la última entrega que trae ese órgano (el ETTI, en ese departamento)
-- fuente: Directiva 001-2016-PCM/SD, 6.6, 8.9 y 8.10; plantilla de Timón
SELECT i.* EXCLUDE (carga_id)
FROM integrante_cig i
JOIN (
  SELECT x.organo, coalesce(x.departamento, '') AS lugar, arg_min(x.carga_id, c.orden) AS carga_id
  FROM integrante_cig x
  JOIN descentralizada_carga c USING (carga_id)
  GROUP BY x.organo, coalesce(x.departamento, '')
) u ON u.organo = i.organo AND u.lugar = coalesce(i.departamento, '') AND u.carga_id = i.carga_id
