import { exactCell } from './investment-csv';
import {
  builtMonths,
  lastRegistered,
  moneyProgramme,
  monthOf,
  monthText,
  workProgramme,
} from './investment-months';
import type { Investment } from './investments';
import type { DemoFile } from './index';

const soles = (cents: number): string => (cents / 100).toFixed(2);

/** The 12-B of every investment, month by month from its start to the end of its programme, as it was at a cut. */
export function f12bFile(investments: readonly Investment[], cut: number, exported: string): DemoFile {
  const header =
    'COD_UNICO,PERIODO,MONTO_PROGRAMADO_FINANCIERO,MONTO_ACTUALIZADO_FINANCIERO,MONTO_ACTUALIZADO_FISICO,MONTO_PROGRAMADO_FISICO,MONTO_EJECUTADO_FISICO';
  const rows = investments.flatMap((one) => rowsOf(one, cut));
  return { name: `FORMATO_12B_${exported}.csv`, text: [header, ...rows, ''].join('\n') };
}

function rowsOf(one: Investment, cut: number): string[] {
  const money = moneyProgramme(one);
  const work = workProgramme(one);
  const built = builtMonths(one);
  const registered = lastRegistered(one, cut);
  const start = monthOf(one.start);
  const end = Math.max(money.first.length, money.updated.length, work.updated.length, registered + 1);
  return Array.from({ length: end - start }, (_, i) => {
    const month = start + i;
    const done = month <= registered ? soles(Math.round((one.cost * (built[month] ?? 0)) / 100)) : '';
    return [
      one.cui,
      monthText(month),
      ...[money.first, money.updated, work.updated, work.first].map((values) => soles(values[month] ?? 0)),
      done,
    ]
      .map(exactCell)
      .join(',');
  });
}
