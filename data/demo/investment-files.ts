import { agreementFile } from './investment-agreements';
import { csvOf } from './investment-csv';
import { detailFile } from './investment-detail';
import { f12bFile } from './investment-f12b';
import { listFiles } from './investment-lists';
import { JUNE, MAY, monthOf, monthText, shared } from './investment-months';
import { gapFile, gapIndicatorFile, gapValueFile, milestoneFile, situationFile } from './investment-notes';
import { investments } from './investments';
import type { DemoFile } from './index';

const JANUARY = monthOf('2026-01');

/** Devengado of the years before, month by month: an advance at the start, and every December heavier. */
function pastFile(): DemoFile {
  const rows = investments.flatMap((one) => {
    const start = Math.min(monthOf(one.start), JANUARY - 1);
    const weights = Array.from({ length: JANUARY - start }, (_, i) =>
      i === 0 ? (JANUARY - start) * 0.45 : (start + i) % 12 === 11 ? 3 : 1,
    );
    return shared(one.before, weights).map((cents, i) => ({
      cui: one.cui,
      corte: '2025-12-31',
      anio: monthText(start + i).slice(0, 4),
      mes: Number(monthText(start + i).slice(5)),
      devengado: (cents / 100).toFixed(2),
    }));
  });
  return { name: 'inversion_mes_20260123180000.csv', text: csvOf(rows) };
}

/** The investments of the sector in the cuts of May and June 2026, as the MEF publishes them, and what Timón's templates add. */
export function investmentFiles(): DemoFile[] {
  return [
    detailFile(investments, MAY, '20260531180000'),
    detailFile(investments, JUNE, '20260630180000'),
    f12bFile(investments, MAY, '20260531180000'),
    f12bFile(investments, JUNE, '20260630180000'),
    situationFile(),
    milestoneFile(),
    gapFile(),
    gapIndicatorFile(),
    gapValueFile(),
    pastFile(),
    ...listFiles(),
    agreementFile(),
  ];
}
