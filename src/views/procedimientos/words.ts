import { countOf, formatDate, numberWord, plural, sentence } from '@/core/format';
import type { EstadoInstancia, Scheduled } from '@/core/instance';
import { theName } from '@/reports/plazo/words';

export interface Tally {
  vencidos: Scheduled[];
  pronto: Scheduled[];
  enPlazo: Scheduled[];
  porVenir: Scheduled[];
  cumplidos: Scheduled[];
  aTiempo: Scheduled[];
}

export function tallyOf(all: readonly Scheduled[]): Tally {
  const of = (...estados: EstadoInstancia[]) => all.filter(({ estado }) => estados.includes(estado));
  return {
    vencidos: of('vencida').sort((a, b) => a.dias - b.dias || a.id.localeCompare(b.id)),
    pronto: of('vence_pronto').sort((a, b) => a.dias - b.dias || a.id.localeCompare(b.id)),
    enPlazo: of('en_plazo'),
    porVenir: of('por_venir'),
    cumplidos: of('cumplida', 'cumplida_tarde'),
    aTiempo: of('cumplida'),
  };
}

/** The answer to «¿Qué está tarde y qué vence pronto?». */
export function plazosAnswer({ vencidos, pronto, enPlazo, cumplidos }: Tally, proximos: number): string {
  const [oldest, second] = vencidos;
  if (oldest) {
    const days = countOf(-oldest.dias, 'día hábil', 'días hábiles');
    const count = `${sentence(numberWord(vencidos.length))} ${plural(vencidos.length, 'plazo vencido', 'plazos vencidos')}`;
    return second === undefined
      ? `${count}: ${theName(oldest.nombre)}, hace ${days}.`
      : `${count}; el más viejo, ${theName(oldest.nombre)}, lleva ${days}.`;
  }
  const [next] = pronto;
  if (next) {
    const when = next.dias === 0 ? 'vence hoy' : `vence en ${countOf(next.dias, 'día hábil', 'días hábiles')}`;
    return pronto.length === 1
      ? `Nada vencido; ${theName(next.nombre)} ${when}.`
      : `Nada vencido; ${numberWord(pronto.length)} vencen en ${proximos} días hábiles: lo primero, ${theName(next.nombre)}.`;
  }
  if (enPlazo.length > 0) return `Nada vencido ni por vencer en ${proximos} días hábiles.`;
  return cumplidos.length > 0 ? 'Todo lo que vencía está cumplido.' : 'Ningún plazo cumple los filtros.';
} // prettier-ignore

/** «E1.3.5 Seguimiento mensual del POI, junio de 2026: detenido en el paso 4» */
export function chosenTitle({
  procedimiento,
  nombre,
  detenida,
  cumplida,
  estado,
  anulada,
}: Scheduled): string {
  const name = `${procedimiento} ${nombre}`;
  if (anulada !== null) return `${name}: sin efecto`;
  if (cumplida !== null) return `${name}: cumplido el ${formatDate(cumplida)}`;
  if (detenida === null) return name;
  if (estado === 'por_venir') return `${name}: todavía no empieza`;
  return `${name}: ${estado === 'vencida' ? 'detenido' : 'va'} en el paso ${detenida.key}`;
}

/** The one asked for, else the one stopped the longest; with nothing late, what is due first. */
export function chosenOf(all: readonly Scheduled[], id: string | null): Scheduled | null {
  const asked = all.find((one) => one.id === id);
  if (asked) return asked;
  const { vencidos, pronto, enPlazo } = tallyOf(all);
  return (
    vencidos[0] ??
    pronto[0] ??
    [...enPlazo].sort((a, b) => a.vence.localeCompare(b.vence))[0] ??
    all[0] ??
    null
  );
}
