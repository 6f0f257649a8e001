import { formatDate, formatNumber } from '@/core/format';
import { entityName, placeName } from '@/core/names';
import { departmentOf } from '@/core/departments';
import { monthName, monthShort } from '@/core/period';
import type {
  ClasePrelacion,
  InversionFila,
  MotivoAnio,
  MotivoFinAlRitmo,
  MotivoFinanciero,
  MotivoProgramado,
  MotivoProyeccion,
} from '@/sql/inversion-fila';

/** Why a figure of an investment is not there. */
export const reasonWords: Record<
  MotivoFinanciero | MotivoAnio | MotivoProgramado | MotivoProyeccion | MotivoFinAlRitmo,
  string
> = {
  sin_costo: 'sin costo actualizado',
  costo_cero: 'costo en cero',
  sin_devengado: 'sin devengado',
  sin_pim: 'sin PIM',
  pim_cero: 'PIM cero',
  sin_12b: 'sin Formato 12-B',
  programa_cero: 'programa en cero',
  sin_meses: 'sin devengado por mes',
  sin_fisico: 'sin avance físico',
  sin_inicio: 'sin fecha de inicio',
  no_termina: 'no termina a este ritmo',
};

export const reason = (motivo: keyof typeof reasonWords | null): string =>
  motivo === null ? 'sin dato' : reasonWords[motivo];

export const clasePrelacionWords: Record<ClasePrelacion, string> = {
  1: 'por liquidar',
  2: 'en ejecución, culmina en el ejercicio',
  3: 'en ejecución, culmina después',
  4: 'sin ejecución, con expediente técnico',
  5: 'sin expediente técnico',
};

/** «FONDEPES»; «sin pliego» where no file says it. */
export const pliegoName = (entidad: string | null): string =>
  entidad === null ? 'sin pliego' : entityName(entidad);

/** «PIU», «PIU, LAM» or «3 dptos.»; «s/d» without a place. */
export function departmentCodes(names: readonly string[]): string {
  if (names.length === 0) return 's/d';
  if (names.length > 2) return `${formatNumber(names.length)} dptos.`;
  return names.map((name) => departmentOf(name)?.code ?? placeName(name)).join(', ');
}

export const departmentName = (name: string): string => departmentOf(name)?.name ?? placeName(name);

/** `2027-12-31` → «12/2027». */
export const monthYear = (date: string | null): string => (date === null ? 's/d' : formatDate(date).slice(3));

/** `2026-06` → «junio de 2026». */
export function periodWords(period: string | null): string {
  const [year, month] = (period ?? '').split('-');
  return year && month ? `${monthName(Number(month))} de ${year}` : 'sin dato';
}

export const periodShort = (period: string): string =>
  `${monthShort[Number(period.slice(5, 7)) - 1] ?? ''} ${period.slice(0, 4)}`;

/** «cerrada», «en ejecución» or «sin ejecución». */
export const stateWords = ({
  cerrada,
  en_ejecucion,
}: Pick<InversionFila, 'cerrada' | 'en_ejecucion'>): string =>
  cerrada ? 'cerrada' : en_ejecucion ? 'en ejecución' : 'sin ejecución';
