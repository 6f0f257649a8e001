-- título: Orden de prelación de una lista, explicado
-- grano: CUI de la lista
-- unidades: puntaje de 0 a 1; S/; cambios en puestos (positivo: sube)
-- fórmula: en el PMI, primero la clase de prelación (1 por liquidar, 2 en ejecución y culmina en el ejercicio, 3 culmina después, 4 sin ejecución con expediente técnico, 5 sin expediente); luego el puntaje = suma de parte del peso × puntaje de cada criterio, de mayor a menor; luego el saldo, de menor a mayor; luego el CUI. Un criterio sin puntaje no suma y se cuenta (sin_puntaje). Decide = el paso que la pone después de la anterior; en la primera, el que la pone antes de la segunda
-- fuente: Invierte.pe, orden de prelación del PMI: método del tablero; lista_criterio_vigente y lista_puntaje_vigente
-- parámetros: lista_, corte_
WITH elegida AS MATERIALIZED (
  SELECT v.* , x.corte FROM lista_vigente v JOIN (SELECT lista_::VARCHAR AS lista_id, corte_::VARCHAR AS corte) x USING (lista_id)
),
criterios AS (
  SELECT k.* FROM lista_criterio_vigente k JOIN elegida e USING (lista_id)
),
puntajes AS (
  SELECT p.cui, sum(k.parte * p.puntaje) AS puntaje, count(*)::INTEGER AS con_puntaje
  FROM lista_puntaje_vigente p
  JOIN criterios k USING (lista_id, criterio_id)
  GROUP BY p.cui
),
filas AS (
  SELECT
    i.cui, coalesce(u.nombre, i.nombre) AS nombre, i.orden AS orden_aprobado, i.puntaje AS puntaje_aprobado, i.monto, i.situacion, i.observacion,
    f.n IS NOT NULL AS en_cartera, CASE WHEN e.tipo = 'PMI' THEN f.clase END AS clase,
    p.puntaje, (SELECT count(*) FROM criterios)::INTEGER - coalesce(p.con_puntaje, 0) AS sin_puntaje,
    f.costo_actualizado, f.saldo, f.pim, f.avance_fisico, avance(f.devengado_acumulado, f.costo_actualizado) AS avance_financiero,
    a.orden AS orden_anterior, e.anterior IS NOT NULL AND a.cui IS NULL AS nueva
  FROM lista_inversion_vigente i
  JOIN elegida e USING (lista_id)
  LEFT JOIN inversion_ficha_corte f ON f.corte = e.corte AND f.cui = i.cui
  LEFT JOIN inversion u ON u.rowid = f.fila
  LEFT JOIN puntajes p ON p.cui = i.cui
  LEFT JOIN lista_inversion_vigente a ON a.lista_id = e.anterior AND a.cui = i.cui
),
ordenadas AS (
  SELECT *, (row_number() OVER w)::INTEGER AS orden, count(*) OVER () AS inversiones
  FROM filas
  WINDOW w AS (ORDER BY clase NULLS LAST, round(puntaje, 9) DESC NULLS LAST, saldo NULLS LAST, cui)
),
vecinas AS (
  SELECT *, coalesce(lag({'clase': clase, 'puntaje': round(puntaje, 9), 'saldo': saldo}) OVER v, lead({'clase': clase, 'puntaje': round(puntaje, 9), 'saldo': saldo}) OVER v) AS vecina
  FROM ordenadas
  WINDOW v AS (ORDER BY orden)
)
SELECT
  orden, cui, nombre, clase, puntaje, sin_puntaje, saldo,
  CASE
    WHEN inversiones = 1 THEN 'unica'
    WHEN clase IS DISTINCT FROM vecina.clase THEN 'clase'
    WHEN round(puntaje, 9) IS DISTINCT FROM vecina.puntaje THEN 'puntaje'
    WHEN saldo IS DISTINCT FROM vecina.saldo THEN 'saldo'
    ELSE 'codigo'
  END AS decide,
  orden_aprobado, orden_aprobado - orden AS cambio_aprobado, puntaje_aprobado,
  orden_anterior, orden_anterior - orden AS cambio_anterior, nueva,
  monto, situacion, observacion, en_cartera, costo_actualizado, pim, avance_fisico, avance_financiero
FROM vecinas
