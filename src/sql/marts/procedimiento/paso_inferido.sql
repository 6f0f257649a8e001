-- título: Pasos que los datos dan por hechos
-- grano: procedimiento abierto × paso
-- unidades: fechas; conteos de dependencias
-- fórmula: ninguna; junta los del POI, los de las sesiones y los de los planes y el presupuesto. Lo que alguien escribió vale antes
-- fuente: paso_inferido_poi, paso_inferido_sesion y paso_inferido_plan
SELECT * FROM paso_inferido_poi
UNION ALL
SELECT * FROM paso_inferido_sesion
UNION ALL
SELECT * FROM paso_inferido_plan
