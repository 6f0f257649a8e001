-- título: Motivos de los meses en que no se llegó a lo programado
-- grano: carga × actividad operativa activa × mes con motivo y con menos ejecutado que programado
-- unidades: texto de la dependencia
-- fórmula: ninguna; un motivo de un mes cumplido no explica ningún atraso y no está
-- fuente: Aplicativo CEPLAN V.01, columnas Motivo(SE)
-- materializa: sí
SELECT x.ao_n, x.mes, m.motivo
FROM poi_mes m
JOIN poi_ao a ON a.carga_id = m.carga_id AND a.ao_id = m.ao_id
JOIN poi_acumulado x ON x.ao_n = a.ao_n AND x.mes = m.mes
WHERE m.motivo IS NOT NULL AND trim(m.motivo) <> '' AND coalesce(x.f_ejecutado_mes, 0) < x.f_vigente_mes
ORDER BY x.mes, x.ao_n
