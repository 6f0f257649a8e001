import { csvOf } from './investment-csv';
import type { DemoFile } from './index';

/** Session and number, CUI, what, who, until when, and when it was done. */
const agreements: readonly [string, string, string, string, string, string?][] = [
  ['05-1', '2999003', 'Sustentar el sobrecosto y presentar un cronograma con dos frentes', 'UEI PRODUCE', '2026-06-19', '2026-06-17'],
  ['05-2', '2999016', 'Reiniciar la obra o resolver el contrato', 'UEI FONDEPES', '2026-06-30'],
  ['05-3', '2999014', 'Cronograma acelerado de obra', 'UEI FONDEPES', '2026-05-29', '2026-05-28'],
  ['05-4', '2999014', 'Sustentar el incremento de costo ante la OPMI', 'UEI FONDEPES', '2026-06-12'],
  ['06-1', '', 'Registrar el Formato 12-B de los mercados Villa Norte, San Lorenzo Alto, La Colmena y Río Seco', 'UEI PRODUCE', '2026-06-26'],
  ['06-2', '2999014', 'Informe del supervisor, valorizaciones 9 a 12', 'UEI FONDEPES', '2026-07-10'],
  ['06-3', '2999014', 'Liberar el terreno del muelle', 'UEI FONDEPES', '2026-07-31'],
  ['06-4', '2999023', 'Presentar la liquidación y registrar el Formato 9', 'UEI ITP', '2026-07-31'],
  ['06-5', '2999019', 'Convocar de nuevo el equipamiento', 'UEI SANIPES', '2026-07-15'],
]; // prettier-ignore

const sessions: Record<string, string> = { '05': '2026-05-14', '06': '2026-06-11' };

/** The acuerdos of the sessions 05 and 06-2026, kept before in another file. */
export function agreementFile(): DemoFile {
  return {
    name: 'acuerdo_20260630180000.csv',
    text: csvOf(
      agreements.map(([number, cui, acuerdo, responsable, plazo, done]) => ({
        acuerdo_id: `2026-${number}`,
        sesion_id: `2026-${number.slice(0, 2)}`,
        sesion_fecha: sessions[number.slice(0, 2)],
        cui,
        acuerdo,
        responsable,
        plazo,
        estado: done === undefined ? 'pendiente' : 'cumplido',
        cumplido_en: done,
        documento: done === undefined ? null : `Oficio ${number}-2026 (demostración)`,
      })),
    ),
  };
}
