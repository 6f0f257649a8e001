-- título: Lo anotado que vale hoy
-- grano: tipo × llave × campo
-- unidades: texto; «cuando» en hora universal
-- fórmula: de las anotaciones de un mismo campo vale la del identificador mayor, que empieza por su instante; si esa retira el valor, el campo no tiene fila
-- fuente: registro de anotaciones de Timón
SELECT tipo, llave, campo, ultima.valor AS valor, ultima.quien AS quien, left(ultima.id, 24) AS cuando, ultima.id AS id
FROM (
  SELECT tipo, llave, campo, max({'id': id, 'valor': valor, 'quien': quien}) AS ultima
  FROM registro
  GROUP BY tipo, llave, campo
)
WHERE ultima.valor IS NOT NULL
