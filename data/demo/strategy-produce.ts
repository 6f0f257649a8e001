import { indicatorOf, type Indicator, type Line } from './strategy';

// prettier-ignore
const lines: readonly Line[] = [
  ['OEI.01', 'MYPE que mejoran su productividad', '%', 1, 'asc', 18, [21, 24, 27, 30, 33], [20.6, 23.2, null], 'DGDE'],
  ['AEI.01.01', 'MYPE capacitadas en gestión', 'empresa', 2, 'sum', 8400, [9000, 10000, 10800, 11650, 12500], [8800, 9640, 5120], 'DGDE'],
  ['AEI.01.02', 'MYPE que se acogen a normas de promoción', '%', 1, 'asc', 12, [15, 18, 21, 24, 27], [14.1, 15.7, 16.2], 'DGPAR'],
  ['AEI.01.03', 'Cooperativas fortalecidas', 'cooperativa', 2, 'sum', 84, [100, 120, 133, 147, 160], [96, 98, 51], 'DGDE'],
  ['AEI.01.04', 'MYPE proveedoras del Estado', '%', 3, 'asc', 9.2, [11.6, 14, 16.3, 18.7, 21], [9.4, 9, 9.1], 'DGITDF'],
  ['OEI.02', 'Desembarque bajo control', '%', 1, 'asc', 82, [86, 90, 92.7, 95.3, 98], [85.9, 88.9, null], 'DGSFS-PA'],
  ['AEI.02.01', 'Cosecha acuícola', 'miles de t', 1, 'asc', 141, [150, 160, 169.4, 178.6, 188], [155.3, 171.3, null], 'DGA'],
  ['AEI.02.02', 'Pescadores artesanales capacitados', 'persona', 2, 'sum', 5100, [5800, 6200, 6600, 7000, 7400], [5760, 6012, 3180], 'DGPA'],
  ['AEI.02.03', 'Hogares que consumen pescado cada semana', '%', 1, 'asc', 55, [62, 68, 72, 76, 80], [61.4, 66.9, null], 'DGPCHDI'],
  ['AEI.02.04', 'Plazo de derechos acuícolas', 'días', 2, 'desc', 62, [54, 45, 40, 35, 30], [57, 52, 50.5], 'DGA'],
  ['AEI.02.05', 'Acuicultores AREL formalizados', '%', 2, 'asc', 31, [37, 44, 49.3, 54.6, 60], [32.4, 32, 33.5], 'DGA'],
  ['OEI.03', 'Empresas industriales que innovan', '%', 1, 'asc', 20.4, [22, 24, 26, 28, 30], [21.6, null, null], 'OGEIEE',
    { missing: 'La encuesta nacional no se levantó en 2025. OGEIEE' }],
  ['AEI.03.01', 'Servicios tecnológicos a empresas', 'servicio', 2, 'sum', 36500, [39000, 42000, 45000, 48000, 51000], [38740, 41210, 21450], 'DGITDF'],
  ['AEI.03.02', 'Emprendimientos que siguen activos al tercer año', '%', 2, 'asc', 11, [14, 17, 20, 23, 26], [13.2, 14.4, null], 'DGITDF'],
  ['AEI.03.03', 'Proyectos de innovación cofinanciados', 'proyecto', 1, 'sum', 210, [220, 240, 260, 280, 300], [188, 162, 90], 'DGITDF'],
  ['OEI.04', 'Plantas con instrumento ambiental', '%', 1, 'asc', 64, [69, 74, 78.7, 83.3, 88], [68.6, 73.1, null], 'DGAAMI'],
  ['AEI.04.01', 'Inspecciones con acta conforme', '%', 2, 'asc', 86, [89, 92, 93.3, 94.7, 96], [90, 92, 92.4], 'DGSFS-PA'],
  ['AEI.04.02', 'Instrumentos ambientales evaluados en plazo', '%', 1, 'asc', 58, [69, 80, 85, 90, 95], [64.2, 68.4, 70], 'DGAAMI'],
  ['AEI.04.03', 'Residuos industriales valorizados', '%', 3, 'asc', 14, [17, 20, 23.3, 26.7, 30], [null, null, null], 'DGAAMI',
    { missing: 'El método se aprobó en enero de 2026. DGAAMI' }],
  ['OEI.05', 'Satisfacción con los servicios', '%', 1, 'asc', 61, [65, 69, 72.7, 76.3, 80], [63.8, null, null], 'OGACI',
    { missing: 'La encuesta quedó desierta en dos convocatorias. OGACI' }],
  ['AEI.05.01', 'Trámites digitalizados', '%', 1, 'asc', 41, [52, 62, 69.7, 77.3, 85], [54, 66.5, 70.2], 'OGTI'],
  ['AEI.05.02', 'Procesos rediseñados', 'proceso', 2, 'sum', 15, [20, 24, 26, 28, 30], [20, 24, 12], 'OGPPM'],
  ['AEI.05.03', 'Servidores capacitados', '%', 3, 'asc', 58, [64, 70, 74, 78, 82], [63.4, 68.3, null], 'OGRH'],
  ['AEI.05.04', 'Plazo de atención de solicitudes', 'días', 2, 'desc', 14, [11.5, 9, 8, 7, 6], [12.2, 10.1, 9.8], 'OGACI'],
  ['OEI.06', 'Sedes con plan de continuidad', '%', 1, 'asc', 20, [40, 60, 73.3, 86.7, 100], [38, 58, null], 'OGA'],
  ['AEI.06.01', 'Simulacros con evaluación', 'simulacro', 2, 'sum', 6, [10, 12, 12, 12, 12], [9, 8, 5], 'OGA'],
];

export const produceIndicators: readonly Indicator[] = lines.map(indicatorOf);
