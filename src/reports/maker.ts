import type { Connector, QueryOptions } from '@/engine/connector';
import type { PaperAsk } from './ask';
import type { Draft } from './document';

/** One thing a paper needs before it is signed. */
export interface Check {
  /** Same in every paper of a kind: «reportes», «factores». */
  id: string;
  /** What is lacking or, when done, what holds: «Reporte de junio de 3 dependencias». */
  que: string;
  /** Who or what, in a line; empty where nothing is to be said. */
  detalle: string;
  hecho: boolean;
  /** Address of the screen where it is mended, without the filters: «poi?ver=pendientes». */
  ir: string | null;
}

/** A paper and what it lacks. */
export interface Made {
  draft: Draft;
  checks: Check[];
}

/** Reads the marts and writes a paper. Throws NoPaper when there is nothing to tell. */
export type PaperMaker = (engine: Connector, ask: PaperAsk, options?: QueryOptions) => Promise<Made>;

/** There is nothing loaded of what a paper tells: what is missing and what to do, in words for who reads. */
export class NoPaper extends Error {
  readonly remedy: string;

  constructor(message: string, remedy = 'Cargue los archivos en Datos.') {
    super(message);
    this.name = 'NoPaper';
    this.remedy = remedy;
  }
}
