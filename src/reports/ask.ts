import type { PaperTipo } from './template';

/** What a paper is asked for: plain values, so that it travels in an address, a file and a record of the journal. */
export interface PaperAsk {
  tipo: PaperTipo;
  /** «2026-05», «2026-T2», «2026-S1», «2026» or, of a weekly sheet, any day of it; null is the latest with data. */
  periodo: string | null;
  /** UE told, by id; none is every one loaded. */
  ues: readonly string[];
  /** Plan told, by id; null is the one in force of its kind. */
  plan: string | null;
  /** Session told, by id; null is the latest closed. */
  sesion: string | null;
  /** `YYYY-MM-DD`: delays are counted to it. */
  hoy: string;
}

/** An ask of a kind of paper, everything else left to what is loaded. */
export function askOf(tipo: PaperTipo, hoy: string, given: Partial<PaperAsk> = {}): PaperAsk {
  return { tipo, periodo: null, ues: [], plan: null, sesion: null, hoy, ...given };
}
