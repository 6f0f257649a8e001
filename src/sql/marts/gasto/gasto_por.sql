-- título: Presupuesto por grupo
-- grano: grupo (total, pliego, UE, fuente, rubro, genérica, programa, producto, actividad o mes)
-- unidades: S/; porcentajes 0 a 100 sin redondear; ritmos en S/ por mes
-- fórmula: modificaciones = PIM − PIA, y sobre el PIA. Avance = devengado / PIM. Ritmo = devengado / meses hasta el corte; ritmo reciente = promedio de los tres últimos meses; ritmo necesario = (PIM − devengado) / meses que faltan (en diciembre no hay); veces = necesario / ritmo. Proyección = devengado + ritmo reciente × meses que faltan, sin pasar del PIM. Por mes, el PIA y el PIM están en el mes 0 y el avance es sobre el PIM de todo el grupo
-- fuente: MEF y SIAF; ritmos y proyección: método del tablero
-- parámetros: eje_, ejercicio_, mes_, carga_, pliegos_, ues_, fuentes_
WITH celdas AS (
  SELECT * FROM gasto_filtrado(ejercicio_, mes_, carga_, pliegos_, ues_, fuentes_)
),
grupos AS (
  SELECT
    CASE eje_
      WHEN 'total' THEN 'total' WHEN 'pliego' THEN pliego_llave WHEN 'ue' THEN ue_id WHEN 'fuente' THEN fuente_id
      WHEN 'rubro' THEN rubro_id WHEN 'generica' THEN generica_id WHEN 'programa' THEN programa_id
      WHEN 'producto' THEN producto_id WHEN 'actividad' THEN actividad_id WHEN 'mes' THEN lpad(mes::VARCHAR, 2, '0')
    END AS llave,
    any_value(ejercicio) AS ejercicio,
    max(hasta) AS ultimo,
    sum(pia) AS pia,
    sum(pim) AS pim,
    sum(certificado) AS certificado,
    sum(comprometido) AS compromiso,
    sum(devengado) AS devengado,
    sum(girado) AS girado,
    coalesce(sum(devengado) FILTER (WHERE mes > 0 AND mes > hasta - 3 AND mes <= hasta), 0) AS reciente
  FROM celdas
  GROUP BY 1
),
medidos AS (
  SELECT *, CASE WHEN eje_ <> 'mes' THEN ultimo END AS mes
  FROM grupos
),
ritmos AS (
  SELECT
    *,
    CASE WHEN eje_ = 'mes' THEN sum(pim) OVER () ELSE pim END AS base,
    ritmo(devengado, mes) AS ritmo,
    CASE WHEN mes > 0 AND devengado IS NOT NULL THEN ritmo(reciente, least(3, mes)) END AS ritmo_reciente,
    ritmo_necesario(pim, devengado, 12 - mes) AS ritmo_necesario
  FROM medidos
),
proyectados AS (
  SELECT
    *,
    CASE WHEN ritmo_reciente IS NOT NULL THEN proyeccion_dinero(devengado::DOUBLE, ritmo_reciente, 12 - mes, pim::DOUBLE) END AS proyeccion
  FROM ritmos
)
SELECT
  p.llave,
  coalesce(n.clave, CASE WHEN eje_ = 'mes' THEN p.llave::INTEGER::VARCHAR ELSE p.llave END) AS clave,
  CASE
    WHEN eje_ = 'total' THEN 'Total'
    WHEN eje_ = 'mes' THEN nombre_mes(p.llave::INTEGER)
    ELSE coalesce(n.nombre, p.llave)
  END AS nombre,
  n.dentro_de,
  p.mes,
  p.pia, p.pim, p.certificado, p.compromiso, p.devengado, p.girado,
  avance(p.devengado, p.base) AS avance,
  avance(p.certificado, p.base) AS avance_certificado,
  avance(p.compromiso, p.base) AS avance_compromiso,
  avance(p.girado, p.base) AS avance_girado,
  p.pim - p.pia AS modificaciones,
  avance(p.pim - p.pia, p.pia) AS modificaciones_avance,
  p.pim - p.devengado AS saldo,
  p.pim - p.certificado AS sin_certificar,
  p.certificado - p.compromiso AS sin_comprometer,
  p.compromiso - p.devengado AS sin_devengar,
  p.devengado - p.girado AS sin_girar,
  p.ritmo, p.ritmo_reciente, p.ritmo_necesario,
  veces(p.ritmo_necesario, p.ritmo) AS veces_ritmo,
  veces(p.ritmo_necesario, p.ritmo_reciente) AS veces_ritmo_reciente,
  p.proyeccion,
  avance(p.proyeccion, p.pim) AS proyeccion_avance
FROM proyectados p
LEFT JOIN gasto_nombre n ON n.eje = eje_ AND n.ejercicio = p.ejercicio AND n.llave = p.llave
