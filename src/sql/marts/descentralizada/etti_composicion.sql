-- título: Composición del ETTI de cada departamento
-- grano: departamento con algún Modelo Específico, o con ETTI
-- unidades: conteos de titulares con voto
-- fórmula: titulares por nivel de gobierno, sin contar alternos ni quienes solo tienen voz. Faltan = lo que la Directiva pide en 8.10 (tres del Ministerio, un gerente regional y dos gerentes municipales) menos lo que hay
-- fuente: integrante_cig_vigente; Directiva 001-2016-PCM/SD, 8.10
WITH titulares AS (
  SELECT *
  FROM integrante_cig_vigente
  WHERE organo = 'ETTI' AND departamento IS NOT NULL AND condicion IS DISTINCT FROM 'alterno' AND rol IS DISTINCT FROM 'con voz'
),
cuentas AS (
  SELECT
    d.departamento, max(t.entidad) FILTER (t.rol = 'preside') AS preside,
    (count(*) FILTER (t.nivel_gobierno = 'nacional'))::INTEGER AS nacionales,
    (count(*) FILTER (t.nivel_gobierno = 'regional'))::INTEGER AS regionales,
    (count(*) FILTER (t.nivel_gobierno = 'local'))::INTEGER AS locales
  FROM (SELECT departamento FROM modelo_etapa_vigente UNION SELECT departamento FROM titulares) d
  LEFT JOIN titulares t USING (departamento)
  GROUP BY d.departamento
),
faltas AS (
  SELECT
    *, greatest(0, 3 - nacionales)::INTEGER AS faltan_nacionales, greatest(0, 1 - regionales)::INTEGER AS faltan_regionales,
    greatest(0, 2 - locales)::INTEGER AS faltan_locales
  FROM cuentas
)
SELECT *, (faltan_nacionales + faltan_regionales + faltan_locales)::INTEGER AS faltan, faltan_nacionales + faltan_regionales + faltan_locales = 0 AS completo
FROM faltas
