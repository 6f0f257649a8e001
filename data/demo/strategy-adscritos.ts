import { indicatorOf, type Indicator, type Line } from './strategy';

/** Five steps from the baseline to the last target. */
const steady = (baseline: number, last: number, decimals = 1): number[] =>
  [1, 2, 3, 4, 5].map((step) => Number((baseline + ((last - baseline) * step) / 5).toFixed(decimals)));

// prettier-ignore
const lines: Record<string, readonly Line[]> = {
  '059': [
    ['OEI.01', 'Desembarcaderos artesanales con habilitación sanitaria', '%', 1, 'asc', 38, steady(38, 63), [36.5, 34.2, null], 'DIGENIPAA'],
    ['AEI.01.01', 'Infraestructuras pesqueras artesanales mantenidas', 'infraestructura', 2, 'sum', 12, steady(12, 22, 0), [13, 11, 6], 'DIGENIPAA'],
    ['OEI.02', 'Producción acuícola de menor escala', 'toneladas', 1, 'asc', 2400, steady(2400, 3400, 0), [2480, 2350, null], 'DIGECADEPA'],
    ['AEI.02.01', 'Acuicultores con asistencia técnica', 'acuicultor', 2, 'sum', 620, steady(620, 920, 0), [655, 631, 300], 'DIGECADEPA', { bare: true }],
    ['AEI.03.01', 'Procedimientos administrativos en plazo', '%', 2, 'asc', 80, steady(80, 95), [82.4, 82.6, 83.1], 'OA'],
    ['AEI.04.01', 'Sedes con plan de continuidad operativa', '%', 3, 'asc', 50, steady(50, 100), [60, 65, null], 'OA'],
  ],
  '240': [
    ['OEI.01', 'Recursos pesqueros con evaluación vigente', '%', 1, 'asc', 70, steady(70, 90), [74.5, 76.6, null], 'DGIRP'],
    ['AEI.01.01', 'Cruceros de evaluación realizados', 'crucero', 1, 'sum', 9, steady(9, 14, 0), [10, 11, 5], 'DGIRP'],
    ['AEI.01.02', 'Informes oceanográficos difundidos a tiempo', '%', 2, 'asc', 84, steady(84, 96), [86.9, 86.6, 87], 'DGIOCC'],
    ['OEI.02', 'Mortalidad larvaria en cultivos experimentales', '%', 1, '?', 42, steady(42, 30), [40.1, 37.5, null], 'DGIA'],
    ['AEI.02.01', 'Protocolos de cultivo transferidos', 'protocolo', 2, 'sum', 3, steady(3, 6, 0), [4, 4, 2], 'DGIA'],
    ['AEI.03.01', 'Plazo de atención de solicitudes', 'días', 2, 'desc', 15, steady(15, 10), [14, 13.4, 13.1], 'OGA'],
    ['AEI.04.01', 'Estaciones con plan de continuidad', '%', 3, 'asc', 40, steady(40, 80), [48, 54, null], 'OGA'],
  ],
  '241': [
    ['OEI.01', 'Empresas atendidas que innovan', '%', 1, 'asc', 22, steady(22, 37), [24.1, 22.2, null], 'DEDFO'],
    ['AEI.01.01', 'Servicios tecnológicos de la red CITE', 'servicio', 1, 'sum', 31000, steady(31000, 41000, 0), [32450, 33700, 16200], 'DEDFO'],
    ['AEI.01.02', 'Paquetes tecnológicos transferidos', 'paquete', 2, 'sum', 18, steady(18, 28, 0), [19, 17, 9], 'DIDITT', { bare: true }],
    ['OEI.02', 'Cadenas productivas articuladas', 'cadena', 1, '?', 14, steady(14, 24, 0), [16, 17, null], 'DEDFO'],
    ['AEI.02.02', 'Unidades productivas con extensionismo', 'unidad', 3, 'sum', 400, steady(400, 650, 0), [430, 451, 220], 'DEDFO'],
    ['AEI.03.01', 'Servidores con competencias certificadas', '%', 2, 'asc', 55, [59, 63, 61, 71, 75], [52, 45.2, 46], 'OA'],
    ['AEI.04.01', 'Sedes CITE con plan de continuidad', '%', 3, 'asc', 30, steady(30, 80), [41, 48, null], 'OA'],
  ],
  '243': [
    ['OEI.01', 'Alertas sanitarias por cada mil lotes', 'alertas', 1, 'max', 4, steady(4, 3), [3.9, 3.8, null], 'DSFPA'],
    ['AEI.01.02', 'Certificados sanitarios en plazo', '%', 1, 'asc', 88, steady(88, 98), [86, 63.4, 70.1], 'DHCPA'],
    ['OEI.02', 'Infraestructuras con habilitación vigente', '%', 1, 'asc', 76, steady(76, 90), [79, 76.1, null], 'DHCPA'],
    ['AEI.02.01', 'Fiscalizaciones basadas en riesgo', 'fiscalización', 2, 'sum', 1900, steady(1900, 2400, 0), [1960, 1957, 990], 'DSFPA'],
    ['AEI.02.02', 'Centros acuícolas con programa sanitario', '%', 2, 'asc', 20, steady(20, 45), [null, null, null], 'DSFPA',
      { missing: 'La línea de medición no se contrató. DSFPA' }],
    ['AEI.03.01', 'Trámites digitalizados', '%', 2, 'asc', 45, steady(45, 85), [52.3, 55.9, null], 'OA'],
    ['AEI.04.01', 'Simulacros con evaluación', 'simulacro', 3, 'sum', 2, [2, 3, 3, 4, 4], [2, 3, 1], 'OA'],
  ],
  '244': [
    ['OEI.01', 'Empresas que usan servicios de la calidad', '%', 1, 'asc', 12, steady(12, 20), [13.5, 15, null], 'DN'],
    ['AEI.01.01', 'Normas técnicas aprobadas', 'norma', 1, 'sum', 310, steady(310, 360, 0), [322, 325, 160], 'DN'],
    ['AEI.01.02', 'Plazo de calibración de equipos', 'días', 2, 'desc', 12, steady(12, 8), [11.2, 10.6, 10.5], 'DM'],
    ['OEI.02', 'Personas formadas en calidad', 'persona', 2, 'sum', 5200, steady(5200, 6200, 0), [5380, 5353, 2600], 'DN'],
    ['AEI.03.01', 'Servicios al ciudadano digitalizados', '%', 2, 'asc', 70, steady(70, 95), [76, 80, null], 'OA'],
    ['AEI.04.01', 'Sedes con plan de continuidad vigente', '%', 3, 'asc', 100, steady(100, 100), [100, 100, null], 'OA'],
  ],
};

export const adscritoIndicators: ReadonlyMap<string, readonly Indicator[]> = new Map(
  Object.entries(lines).map(([pliego, own]) => [pliego, own.map(indicatorOf)]),
);
