-- título: Los meses parecen valores ya acumulados
-- gravedad: sugerencia
-- alcance: año
-- por qué importa: sumados, la meta saldría varias veces mayor y el avance, mucho menor
-- qué hacer: decidir en Datos si la actividad es de tipo «último»; en el Aplicativo, registrar el valor de cada mes
-- grano: carga × actividad operativa
-- unidades: unidad de medida de la AO
-- fórmula: la de poi_sugerencia_acumulacion: la meta de diciembre es el total, los meses nunca bajan y su suma pasa el total
-- fuente: regla de código público que implementa el seguimiento de CEPLAN; no verificada en norma
SELECT
  a.carga_id, a.ejercicio, a.pliego_llave, a.ue_id, a.centro_costo_llave, a.ao_n, a.ao_id AS clave, a.ao AS nombre, NULL::INTEGER AS mes,
  list_sum(s.valores) AS valor, a.f_vigente_total AS esperado,
  'Los meses suman ' || cifra(list_sum(s.valores)) || ' y el total del año es ' || cifra(a.f_vigente_total) || ', lo mismo que diciembre' AS detalle
FROM poi_sugerencia_acumulacion s
JOIN poi_ao a USING (carga_id, ao_id)
