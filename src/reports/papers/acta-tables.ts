import { readable } from '@/core/names';
import type { InversionFila } from '@/sql/inversion-fila';
import type { Acuerdo, Asistente, Exposicion } from '@/sql/sesion';
import { alertsOf } from '../inversion/alert-words';
import { reason } from '../inversion/reason-words';
import { exhibits, outcome, postOf, reviewWords } from '../sesion/acta-words';
import { acuerdoNumber } from '../sesion/keys';
import type { reviewedOf } from '../sesion/read';
import { responsableText, ueiName } from '../sesion/words';
import type { ColumnOf } from './builder';
import { figures, noData, words } from './columns';
import { investment } from './inversiones-tables';

const FILA = 'inversion_filas';

export const attendanceColumns: ColumnOf<Asistente>[] = [
  words('Nombre', 40, ({ nombre }) => nombre),
  words('Cargo y entidad', 45, (person) => postOf(person) || { falta: 'sin anotar' }),
  words('Asistió', 15, ({ asiste }) => (asiste === null ? { falta: 'sin anotar' } : asiste ? 'sí' : 'no')),
];

/** An investment of the agenda as it was told; `fila`, null where no file brings it. */
export interface Exposed {
  donde: string;
  cui: string;
  fila: InversionFila | null;
  resultado: string;
}

/** The agenda by pliego and UEI, as the screen tells it. */
export function exposedOf(
  agenda: readonly string[],
  filas: readonly InversionFila[],
  acuerdos: readonly Acuerdo[],
  exposiciones: readonly Exposicion[],
): Exposed[] {
  return exhibits(agenda, filas).flatMap(({ entidad, uei, rows }) =>
    rows.map(({ cui, fila }) => ({
      ...{ cui, fila },
      donde: uei === null ? entidad : `${entidad}, ${ueiName(uei)}`,
      resultado: outcome(cui, acuerdos, exposiciones),
    })),
  );
}

const unknown = { falta: 'sin cifras' };
const because =
  (motivo: (fila: InversionFila) => Parameters<typeof reason>[0]) =>
  ({ fila }: Exposed) =>
    fila === null ? unknown : { falta: reason(motivo(fila)) };

export const exposedColumns: ColumnOf<Exposed>[] = [
  words('Pliego y UEI', 16, ({ donde }) => donde),
  words('Inversión', 20, ({ cui, fila }) => (fila === null ? `CUI ${cui}, que ningún archivo cargado trae` : investment(fila))),
  figures('Físico, %', 'porcentaje', 8, `${FILA}.avance_fisico`, ({ fila }) => fila?.avance_fisico ?? null, ({ fila }) => (fila ? noData : unknown)),
  figures('Finan-ciero, %', 'porcentaje', 8, `${FILA}.avance_financiero`, ({ fila }) => fila?.avance_financiero ?? null, because(({ motivo_financiero }) => motivo_financiero)),
  figures('PIM, S/', 'dinero', 13, `${FILA}.pim`, ({ fila }) => fila?.pim ?? null, ({ fila }) => (fila ? { falta: 'sin PIM' } : unknown)),
  figures('Devengado, S/', 'dinero', 13, `${FILA}.devengado_anio`, ({ fila }) => fila?.devengado_anio ?? null, ({ fila }) => (fila ? noData : unknown)),
  words('Alertas', 12, ({ fila }) => (fila === null ? unknown : alertsOf(fila) || 'ninguna')),
  words('Resultado', 13, ({ resultado }) => resultado),
]; // prettier-ignore

export function reviewedColumns(hoy: string): ColumnOf<ReturnType<typeof reviewedOf>[number]>[] {
  return [
    words('N.º', 8, ({ revision }) => acuerdoNumber(revision.acuerdo_id)),
    words('Acuerdo', 42, ({ row }) => row?.acuerdo ?? { falta: 'ya no está cargado' }),
    words('Responsable', 18, ({ row }) => responsableText(row?.responsable ?? null)),
    { titulo: 'Plazo', type: 'fecha', width: 12, cell: ({ row }) => row?.plazo ?? { falta: 'sin plazo' } },
    words('Qué dijo la Comisión', 24, ({ revision, row }) => reviewWords(revision.resultado, row, hoy)),
  ];
}

export function agreedColumns(nameOf: (cui: string) => string, rows: readonly Acuerdo[]): ColumnOf<Acuerdo>[] {
  const counted = rows.some(({ plazo_dias }) => plazo_dias !== null);
  return [
    words('N.º', 8, ({ acuerdo_id }) => acuerdoNumber(acuerdo_id)),
    words('Acuerdo', 38, ({ acuerdo }) => acuerdo),
    words('Inversión', 22, ({ cui }) => (cui === null ? 'general' : nameOf(cui))),
    words('Responsable', 16, ({ responsable }) => responsableText(responsable)),
    { titulo: 'Plazo', type: 'fecha', width: 12, cell: ({ plazo }) => plazo ?? { falta: 'sin plazo' } },
    ...(counted ? [figures<Acuerdo>('Días hábiles', 'entero', 9, 'acuerdo_vigente.plazo_dias', ({ plazo_dias }) => plazo_dias, ({ plazo }) => ({ falta: plazo === null ? 'sin plazo' : 'con fecha' }))] : []),
  ];
} // prettier-ignore

/** «Mercado Santa Rosa, CUI 2999004» */
export function namesOf(filas: readonly InversionFila[]): (cui: string) => string {
  const byCui = new Map(filas.map((fila) => [fila.cui, fila]));
  return (cui) => {
    const fila = byCui.get(cui);
    return fila ? `${readable(fila.nombre)}, CUI ${cui}` : `CUI ${cui}`;
  };
}
