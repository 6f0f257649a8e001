-- Those its rows name and, with their code for a name, those that only the codes below them say.
WITH nombrados AS (
  SELECT plan_id, grupo AS objetivo_id, codigo, nombre, responsable
  FROM filas
  WHERE es_grupo
),
dichos AS (
  SELECT plan_id, objetivo_id FROM filas WHERE es_indicador
  UNION
  SELECT plan_id, objetivo_superior(objetivo_id) FROM filas WHERE objetivo_superior(objetivo_id) IS NOT NULL
)
SELECT plan_id, objetivo_id, codigo_inicial(codigo) AS codigo_origen, left(objetivo_id, 3) AS nivel, nombre AS objetivo, objetivo_superior(objetivo_id) AS dentro_de, responsable
FROM nombrados
UNION ALL
SELECT plan_id, objetivo_id, NULL, left(objetivo_id, 3), objetivo_id, objetivo_superior(objetivo_id), NULL
FROM dichos
ANTI JOIN nombrados USING (plan_id, objetivo_id)
