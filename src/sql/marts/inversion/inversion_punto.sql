-- título: Dónde están las inversiones, si se sabe
-- grano: corte pedido × CUI × coordenada
-- unidades: grados; S/
-- fórmula: solo las coordenadas que caen dentro del país; las de cero o fuera de él no se creen
-- fuente: inversion_lugar_corte
-- parámetros: limite_, cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_
-- limite_ dice de cuántas inversiones, las que más tienen por devengar
WITH primeras AS (
  SELECT n, cui, pim, por_devengar
  FROM inversion_filtrada(cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_)
  WHERE con_punto
  ORDER BY por_devengar DESC NULLS LAST, n
  LIMIT limite_
)
SELECT DISTINCT i.n, i.cui, l.latitud, l.longitud, i.pim, i.por_devengar, coalesce(a.alertas, 0) AS alertas
FROM primeras i
JOIN inversion_lugar_corte l USING (n)
LEFT JOIN inversion_alerta_corte a USING (n)
WHERE coordenada_creible(l.latitud, l.longitud)
