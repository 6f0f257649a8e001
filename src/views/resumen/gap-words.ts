import { formatNumber, numberWord, plural, sentence } from '@/core/format';
import type { PoiBreve } from '@/sql/poi';
import { decisionRules } from './decision-rules';
import { someNames, type Namer } from './names';

const most = 4;
const still = 0.05;

export interface GapRow {
  grupo: PoiBreve;
  /** Físico minus financiero, points. */
  gap: number;
  fisico: number;
  financiero: number;
}

/** The widest gaps of each sign: who spends ahead of its metas, and who advances without spending. */
export function extremeGaps(reported: readonly PoiBreve[]): { ahead: GapRow[]; behind: GapRow[] } {
  const rows = reported.flatMap((grupo): GapRow[] => {
    const { brecha_fisico_financiera: gap, cumplimiento: fisico, avance_financiero: financiero } = grupo;
    return gap === null || fisico === null || financiero === null ? [] : [{ grupo, gap, fisico, financiero }];
  });
  const by = (sign: 1 | -1) =>
    rows
      .filter(({ gap }) => sign * gap >= still)
      .sort((a, b) => sign * (b.gap - a.gap))
      .slice(0, most);
  return { ahead: by(-1), behind: by(1) };
}

export function gapTitle(reported: readonly PoiBreve[], name: Namer): string {
  const known = reported.filter(({ brecha_fisico_financiera: gap }) => gap !== null);
  if (known.length === 0) return 'No hay avance físico y gasto que comparar';
  const limit = decisionRules.brecha;
  const wide = known
    .filter(({ brecha_fisico_financiera: gap }) => gap! < -limit)
    .sort((a, b) => a.brecha_fisico_financiera! - b.brecha_fisico_financiera!);
  if (wide.length > 0) {
    const who =
      wide.length <= 3
        ? someNames(wide.map(name), 3)
        : `${sentence(numberWord(wide.length, 'f'))} dependencias`;
    return `${who} ${plural(wide.length, 'gasta', 'gastan')} más de ${limit} puntos por delante de sus metas`;
  }
  const [worst] = extremeGaps(reported).ahead;
  if (!worst) return 'Ninguna dependencia gasta por delante de sus metas';
  const points = formatNumber(-worst.gap, 1);
  return `${name(worst.grupo)} es la que más gasta por delante de sus metas: ${points} ${points === '1.0' ? 'punto' : 'puntos'}`;
}
