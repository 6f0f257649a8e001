/**
 * A national bank: `count` investments in two cortes, each brought by a detalle; one in five with a year of months, one in fifty
 * in two places. Made by the engine itself, the same on every machine.
 */
export function manyInvestments(count: number): string[] {
  const cortes = [
    { carga: 'mayo', corte: '2026-05-31', ahead: 0 },
    { carga: 'junio', corte: '2026-06-30', ahead: 1 },
  ];
  const places = "['LIMA','PIURA','CUSCO','JUNÍN','PUNO','ÁNCASH','LORETO','TACNA','ICA','CALLAO']";
  return cortes.flatMap(({ carga, corte, ahead }) => [
    `INSERT INTO archivo (carga_id, archivo_id, archivo, huella, layout, filas_leidas, filas_blancas, filas_aceptadas, filas_rechazadas, cargado_en, demostracion)
     VALUES ('${carga}', '${carga}', '${carga}.csv', 'x', 'prueba', 0, 0, 0, 0, '2026-07-15 10:00:00', false)`,
    `INSERT INTO inversion (carga_id, cui, corte, ejercicio, nombre, nivel, sector, entidad, uei, estado, situacion, tipo, funcion,
       monto_viable, costo_actualizado, devengado_anterior, devengado_anio, pia, pim, avance_fisico, expediente_tecnico, tiene_f12b, f12b_periodo, inicio, fin, ultimo_devengado)
     SELECT '${carga}', (2000000 + i)::VARCHAR, '${corte}', 2026,
       'MEJORAMIENTO Y AMPLIACION DEL SERVICIO NUMERO ' || i || ' EN EL DISTRITO ' || (i % 1800) || ', PROVINCIA ' || (i % 196),
       ['GN', 'GR', 'GL'][1 + i % 3], 'SECTOR ' || (i % 2900 % 30), 'ENTIDAD NUMERO ' || (i % 2900 % 2300), 'UNIDAD EJECUTORA DE INVERSIONES ' || (i % 2900),
       'ACTIVO', ['VIABLE', 'APROBADO'][1 + i % 2], ['PROYECTO DE INVERSION', 'INVERSIONES IOARR'][1 + i % 2], 'FUNCION ' || (i * 7919 % 10007 % 11 + i % 2900 % 14),
       100000 + (i * 7919) % 9000000, 100000 + (i * 7919) % 9000000 + (i % 11) * 5000, (i * 104729) % 50000, (i * 31 % 7) * (4 + ${ahead}) * 1000,
       30000, CASE WHEN i % 5 = 0 THEN 40000 END, CASE WHEN i % 4 = 0 THEN (i + ${ahead}) % 100 END, i % 2 = 0, i % 3 = 0,
       CASE WHEN i % 3 = 0 THEN '2026-0' || (5 + i % 2) END, DATE '2024-01-01' + (i % 700)::INTEGER, DATE '2026-04-01' + (i % 1500)::INTEGER,
       CASE WHEN i % 5 = 0 THEN '2026-0' || (1 + i % 5) END
     FROM range(${count}) t(i)`,
    `INSERT INTO inversion_lugar (carga_id, cui, lugar, ubigeo, departamento, latitud, longitud)
     SELECT '${carga}', (2000000 + i)::VARCHAR, l, lpad((10101 + i % 200000)::VARCHAR, 6, '0'), ${places}[1 + (i % 2900 + l) % 10], -12 - (i % 50) / 10, -76 + (i % 40) / 10
     FROM range(${count}) t(i), range(1, 3) u(l) WHERE l = 1 OR i % 50 = 0`,
    `INSERT INTO inversion_mes (carga_id, cui, anio, mes, programado_financiero, actualizado_financiero, programado_fisico, actualizado_fisico, ejecutado_fisico, devengado)
     SELECT '${carga}', (2000000 + i)::VARCHAR, 2026, m, 3000, 2500, 4000, 3500, CASE WHEN m <= 5 + ${ahead} THEN (i + m) % 5 * 900 END, CASE WHEN m <= 5 + ${ahead} THEN (i * m) % 7 * 800 END
     FROM range(0, ${count}, 5) t(i), range(1, 13) u(m)`,
  ]);
}
