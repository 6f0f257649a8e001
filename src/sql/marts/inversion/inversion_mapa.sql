-- título: La cartera por departamento
-- grano: corte pedido × departamento
-- unidades: S/; conteos
-- fórmula: una inversión en varios departamentos cuenta entera en cada uno: no suman el total
-- fuente: inversion_por
-- parámetros: piezas_, cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_
SELECT p.corte, p.llave, p.nombre, p.inversiones, p.pim, p.costo_actualizado, p.por_devengar, p.con_alerta
FROM inversion_por('departamento', piezas_, cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_) p
