import { indicatorOf, type Indicator, type Line } from './strategy';

/** What the PESEM measures of each OES, to 2030. */
// prettier-ignore
const lines: readonly Line[] = [
  ['OES.01', 'Productividad laboral de las empresas', 'miles de S/', 1, 'asc', 41, [42.2, 43.5, 44.7, 46, 47.2, 48.5, 49.7], [41.6, 42.1, null], 'OGEIEE'],
  ['OES.02', 'Valor de la pesca y la acuicultura', 'miles de millones de S/', 1, 'asc', 17, [18.2, 19.4, 20.6, 21.8, 23, 24.2, 25.4], [15.9, 14.3, null], 'DGPARPA'],
  ['OES.03', 'Empresas que innovan', '%', 1, 'asc', 20.4, [22.2, 24, 25.8, 27.6, 29.4, 31.2, 33], [21.6, null, null], 'OGEIEE',
    { missing: 'La encuesta nacional no se levantó en 2025. OGEIEE' }],
  ['OES.04', 'Servicios del sector en línea', '%', 1, 'asc', 41, [50, 60, 68, 75, 81, 86, 90], [50.4, 58.9, null], 'OGTI'],
];

export const sectorIndicators: readonly Indicator[] = lines.map(indicatorOf);

export const alignment: Record<string, readonly [pedn: string, ods: string]> = {
  '01': ['ON3. OE 3.2', 'ODS 8'],
  '02': ['ON3. OE 3.1', 'ODS 14'],
  '03': ['ON3. OE 3.5', 'ODS 9'],
  '04': ['ON4. OE 4.4', 'ODS 16'],
};

export interface Factor {
  name: string;
  origin: 'externo' | 'interno';
  effect: 'afecto' | 'favorecio';
  degree: 1 | 2 | 3;
  goal: string;
  grounds: string;
}

const factor = (
  origin: Factor['origin'],
  effect: Factor['effect'],
  degree: Factor['degree'],
  goal: string,
  name: string,
  grounds: string,
): Factor => ({ name, origin, effect, degree, goal, grounds });

// prettier-ignore
export const factors: readonly Factor[] = [
  factor('externo', 'afecto', 3, 'OES.02', 'El Niño costero y desplazamiento de cardúmenes', 'Segunda temporada de anchoveta suspendida.'),
  factor('externo', 'afecto', 3, 'OES.02', 'Precio y demanda externa de harina y congelados', 'Menor valor exportado con igual volumen.'),
  factor('externo', 'afecto', 2, 'OES.01', 'Costo del crédito para MYPE', 'La tasa media subió tres puntos.'),
  factor('externo', 'favorecio', 2, 'OES.01', 'Nueva línea de garantías', 'Cobertura desde junio de 2025.'),
  factor('externo', 'favorecio', 1, 'OES.04', 'Demanda interna de servicios digitales', 'Más trámites iniciados en línea.'),
  factor('interno', 'afecto', 3, 'OES.03', 'Encuestas no contratadas a tiempo', 'Dos procesos desiertos.'),
  factor('interno', 'afecto', 2, '', 'Rotación de responsables en tres pliegos', 'Cinco cambios de responsable en el año.'),
  factor('interno', 'afecto', 1, '', 'Fichas de indicador sin actualizar', 'Tres indicadores sin método vigente.'),
  factor('interno', 'favorecio', 2, 'OES.04', 'Interoperabilidad con SUNAT y RENIEC', 'Ocho servicios consultan en línea.'),
];

export type Recommendation = readonly [
  text: string,
  responsible: string,
  due: string,
  progress: string,
  done: string | null,
];

// prettier-ignore
export const recommendations: readonly Recommendation[] = [
  ['Sustituir la encuesta de innovación por una fuente anual', 'OGEIEE', '2026-07-31', 'Convenio en firma', null],
  ['Revisar las metas con exceso repetido', 'OPM', '2026-04-30', 'Metas 2027 corregidas', '2026-04-28'],
  ['Definir con los gobiernos regionales una AEI para AES.04.03', 'OGPPM y DGDE', '2026-05-29', 'Sin respuesta de la mesa', null],
  ['Unificar la ficha técnica de indicadores', 'OPM', '2026-05-29', '26 fichas aprobadas', '2026-05-27'],
  ['Adecuar los desembarcaderos con observación sanitaria abierta', 'FONDEPES y SANIPES', '2026-06-30', 'Dos de seis con plan', null],
  ['Registrar en una AEI las AO sin vínculo', 'OPM y pliegos', '2026-08-31', '12 de 19', null],
  ['Asignar meta física al PIM sin AO', 'OGA', '2026-09-30', 'Por iniciar', null],
  ['Publicar la matriz de articulación', 'OGPPM', '2026-06-15', 'Portal de Transparencia', '2026-06-12'],
];
