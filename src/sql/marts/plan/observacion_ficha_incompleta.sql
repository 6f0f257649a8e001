-- título: La ficha del indicador está incompleta
-- gravedad: aviso
-- alcance: PEI y PESEM
-- por qué importa: sin esos datos nadie más puede calcular el indicador ni pedirlo a quien corresponde
-- qué hacer: completar la ficha técnica del indicador
-- grano: plan × indicador
-- unidades: ninguna
-- fórmula: falta alguno: justificación, método de cálculo, limitaciones, tipo de agregación, unidad de medida, línea base o su año, fuente, base de datos, responsable. El sentido y la relevancia tienen su propia regla
-- fuente: Manual MGPP-E1, ficha E1.3.4, actividad 2; método del tablero
WITH fichas AS (
  SELECT
    i.plan_id, i.objetivo_id, i.indicador_id, i.indicador,
    concat_ws(', ',
      CASE WHEN i.justificacion IS NULL THEN 'justificación' END,
      CASE WHEN i.metodo_calculo IS NULL THEN 'método de cálculo' END,
      CASE WHEN i.limitaciones IS NULL THEN 'limitaciones' END,
      CASE WHEN i.agregacion IS NULL THEN 'tipo de agregación' END,
      CASE WHEN i.unidad IS NULL THEN 'unidad de medida' END,
      CASE WHEN i.linea_base IS NULL THEN 'línea base' END,
      CASE WHEN i.linea_base_anio IS NULL THEN 'año de la línea base' END,
      CASE WHEN i.fuente IS NULL THEN 'fuente' END,
      CASE WHEN i.base_datos IS NULL THEN 'base de datos' END,
      CASE WHEN i.responsable IS NULL AND o.responsable IS NULL THEN 'responsable' END) AS faltan
  FROM plan_indicador_vigente i
  JOIN plan_objetivo_vigente o USING (plan_id, objetivo_id)
)
SELECT plan_id, objetivo_id, indicador_id, indicador_id AS clave, indicador AS nombre, 'Falta: ' || faltan AS detalle
FROM fichas
WHERE faltan <> ''
