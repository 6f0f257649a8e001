-- título: Inversiones que no cierran ninguna brecha
-- grano: CUI
-- unidades: S/
-- fórmula: las abiertas de la cartera elegida sin contribución positiva a ningún indicador conocido
-- fuente: inversion_filtrada y brecha_aporte
-- parámetros: cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_
SELECT i.n, i.cui, i.fila, i.pim, i.costo_actualizado, i.entidad_id
FROM inversion_filtrada(cortes_, sectores_, entidades_, ueis_, departamentos_, tipos_, funciones_, cartera_, texto_) i
WHERE NOT i.cerrada AND i.cui NOT IN (SELECT a.cui FROM brecha_aporte a WHERE a.brecha_id IS NOT NULL AND a.contribucion > 0)
