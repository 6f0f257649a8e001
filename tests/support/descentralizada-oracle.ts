import type { ModeloEtapaRow } from '@/contracts/rows/modelo';

export interface ReckonedModel {
  etapa: number | null;
  estado: string;
  vencido: boolean;
  tiempo: number | null;
  dias: number | null;
}

const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** The state of a model on a day, told row by row, in nothing of the SQL. */
export function reckonModel(rows: readonly Partial<ModeloEtapaRow>[], al: string): ReckonedModel {
  let now: Partial<ModeloEtapaRow> | null = null;
  for (const row of rows) {
    const { inicio = null, fin = null, estado_etapa: said } = row;
    const began =
      inicio === null
        ? (fin !== null && dayOf(fin) <= dayOf(al)) || said === 'en curso' || said === 'terminada'
        : dayOf(inicio) <= dayOf(al);
    if (began && (now === null || row.etapa! > now.etapa!)) now = row;
  }
  if (now === null) return { etapa: null, estado: 'sin_iniciar', vencido: false, tiempo: null, dias: null };
  const { plazo = null, fin = null, inicio = null } = now;
  const dias = plazo === null ? null : dayOf(plazo) - dayOf(al);
  const ended =
    (fin !== null && dayOf(fin) <= dayOf(al)) || (fin === null && now.estado_etapa === 'terminada');
  const tiempo =
    plazo === null || inicio === null || ended || dayOf(plazo) <= dayOf(inicio)
      ? null
      : (100 * Math.max(0, dayOf(al) - dayOf(inicio))) / (dayOf(plazo) - dayOf(inicio));
  const estado = ended ? 'terminada' : dias === null ? 'sin_plazo' : dias < 0 ? 'vencida' : 'en_plazo';
  return { etapa: now.etapa!, estado, vencido: estado === 'vencida', tiempo, dias };
}
