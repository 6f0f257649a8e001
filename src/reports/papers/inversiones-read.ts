import { countOf, formatDate } from '@/core/format';
import { parseCorte, monthName } from '@/core/period';
import type { Connector, QueryOptions } from '@/engine/connector';
import { archivosDeLaCartera, type ArchivoDeCorte } from '@/sql/archivos';
import { brechaCierres, type BrechaCierre } from '@/sql/brecha';
import {
  inversionPor,
  inversionSectores,
  inversionTotal,
  ownSectors,
  wholeCartera,
  type InversionCorte,
  type InversionGrupo,
} from '@/sql/inversion';
import {
  alertasDe,
  inversionAlertasPor,
  type InversionAlerta,
  type InversionAlertaGrupo,
} from '@/sql/inversion-alerta';
import { inversionCambios, type InversionCambio } from '@/sql/inversion-cambio';
import { inversionFilas, type InversionFila } from '@/sql/inversion-fila';
import { inversionMeses, type InversionMesGrupo } from '@/sql/inversion-mes';
import { umbralesDeAlerta } from '@/sql/inversion-tabla';
import { listas } from '@/sql/lista';
import { acuerdos, acuerdosPor, type Acuerdo, type AcuerdoConteo } from '@/sql/sesion';
import { horizonOf, horizonsOf } from '../inversion/horizon';
import { NoPaper } from '../maker';
import type { CarteraLook } from './inversiones-when';
import { sourcesOf, type Sources } from './sources';

/** What the report of the cartera tells, as the marts give it. */
export interface CarteraReport {
  look: CarteraLook;
  corte: InversionCorte;
  anterior: InversionCorte | null;
  hoy: string;
  sources: Sources;
  total: InversionGrupo;
  antes: InversionGrupo | null;
  /** By PIM, the largest first. */
  pliegos: InversionGrupo[];
  ueis: InversionGrupo[];
  funciones: InversionGrupo[];
  departamentos: InversionGrupo[];
  meses: InversionMesGrupo[];
  /** Every investment, by CUI. */
  filas: InversionFila[];
  reglas: InversionAlertaGrupo[];
  alertas: InversionAlerta[];
  /** Limits of the rules, as written. */
  umbrales: ReadonlyMap<string, string>;
  /** Against the corte before; none where there is none. */
  cambios: InversionCambio[];
  acuerdos: Acuerdo[];
  conteo: AcuerdoConteo;
  /** Those the cartera contributes to, or that have a value. */
  brechas: BrechaCierre[];
  horizonte: number;
}

const EVERY_CHANGE = 1000;

/** The marts of the cartera in the corte of a period. No formula here: only what is asked. */
export async function readCarteraReport(
  engine: Connector,
  look: CarteraLook,
  hoy: string,
  options: QueryOptions = {},
): Promise<CarteraReport> {
  const { corte, anterior } = look;
  const sectores = ownSectors(await inversionSectores(engine, options), corte.corte);
  const scope = { ...wholeCartera(corte.corte), sectores };
  const { ahora: total, antes } = await inversionTotal(engine, scope, anterior?.corte ?? null, options);
  if (!total) throw new NoPaper(`El corte ${corte.corte} no trae inversiones.`);
  const lists = await listas(engine, options);
  const horizonte = horizonOf(NaN, horizonsOf(corte.anio, lists, []));
  const groups = (nivel: 'pliego' | 'uei' | 'funcion' | 'departamento') =>
    inversionPor(engine, nivel, scope, null, options).then(byPim);
  const [pliegos, ueis, funciones, departamentos, meses, filas, reglas, umbrales, cambios, agreed, conteo, gaps, files] =
    await Promise.all([
      groups('pliego'),
      groups('uei'),
      groups('funcion'),
      groups('departamento'),
      inversionMeses(engine, scope, options),
      inversionFilas(engine, scope, { orden: 'cui', sube: true, limite: null }, options),
      inversionAlertasPor(engine, scope, options),
      umbralesDeAlerta(engine, options),
      anterior === null ? [] : inversionCambios(engine, scope, anterior.corte, EVERY_CHANGE, options),
      acuerdos(engine, hoy, options),
      acuerdosPor(engine, hoy, options),
      brechaCierres(engine, corte.corte, horizonte, options),
      archivosDeLaCartera(engine, corte.corte, options),
    ]);
  const alertas = await alertasDe(engine, filas, options);
  const alcance = `${sectores.length > 0 ? 'Cartera del sector Producción' : 'Cartera cargada'}, ${countOf(total.inversiones, 'inversión', 'inversiones')}`;
  return {
    ...{ look, corte, anterior, hoy, total, antes, pliegos, ueis, funciones, departamentos, meses, filas, reglas, alertas },
    ...{ umbrales, cambios, conteo, horizonte },
    acuerdos: agreed,
    brechas: gaps.filter(({ con_brecha, inversiones }) => con_brecha !== null || inversiones > 0),
    sources: await sourcesOf(engine, files, alcance, told, options),
  };
} // prettier-ignore

const byPim = (groups: InversionGrupo[]): InversionGrupo[] =>
  groups.sort((a, b) => (b.pim ?? -1) - (a.pim ?? -1) || a.llave.localeCompare(b.llave));

const brings: [RegExp, string][] = [
  [/12b/, 'Formato 12-B'],
  [/brecha/, 'brechas'],
  [/acuerdo/, 'acuerdos'],
  [/situa/, 'situación'],
  [/seleccion|hito/, 'hitos'],
  [/gasto|siaf|devengado|amigable/, 'presupuesto'],
  [/mes$/, 'meses'],
];

/** What a file of the cartera brings, and until when. */
export function told({ layout, corte, exportado_en }: ArchivoDeCorte): { de: string; corte: string } {
  const de = brings.find(([pattern]) => pattern.test(layout))?.[1] ?? 'cartera';
  // The corte of a carga is that of its months: its other tables only say when they were exported.
  if (['brechas', 'acuerdos'].includes(de)) return { de, corte: formatDate(exportado_en) };
  const month = parseCorte(corte ?? '');
  return {
    de,
    corte: month ? `${monthName(month.mes)} de ${month.ejercicio}` : 'no lo dice',
  };
}
