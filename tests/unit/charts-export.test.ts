import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chartSvg, csvBlob, tableCsv } from '@/charts/export';
import { progressChart } from '@/charts/progress';
import { liveTheme, themeTokens, whiteTheme } from '@/charts/theme';
import { frameOf, months } from './charts-frame';

const table = (cells: (string | number)[]) => ({
  columns: [{ title: 'a' }],
  rows: cells.map((cell) => [cell]),
});
const cellsOf = (cells: (string | number)[]) => tableCsv(table(cells)).split('\r\n').slice(1, -1);

describe('chart CSV', () => {
  it('disarms what a spreadsheet would run and leaves numbers alone', () => {
    expect(cellsOf(['=1+1', '+cmd', '-cmd', '@x', '\tx', '-12.5', '+3', -4.25, 0])).toEqual([
      ...["'=1+1", "'+cmd", "'-cmd", "'@x", "'\tx", '-12.5', '+3', '-4.25', '0'],
    ]);
    expect(tableCsv(table(['\rx']))).toContain(`"'\rx"`);
  });

  it('quotes commas, quotes and line ends, and rounds off binary dust', () => {
    expect(cellsOf(['a, b', 'TUBO 1/2"', 0.1 + 0.2])).toEqual(['"a, b"', '"TUBO 1/2"""', '0.3']);
  });

  it('starts with the byte order mark', async () => {
    const bytes = new Uint8Array(await csvBlob(table(['ñ'])).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe('chart SVG', () => {
  it('is drawn without a page, with colours of its own', async () => {
    const spec = progressChart({
      months,
      corte: 2,
      planned: months.map((_, i) => (i + 1) * 8),
      done: [4, 9, ...Array<null>(10).fill(null)],
      projection: 50,
      series: 'financiero',
      words: { planned: 'programado', done: 'devengado', projection: 'al ritmo actual' },
    });
    const svg = await chartSvg(spec, { ...frameOf(), theme: liveTheme }, { theme: whiteTheme });
    expect(svg).toMatch(/^<svg width="372" height="232"[^>]* viewBox="0 0 372 232"/);
    expect(svg).toContain('>devengado 9.0<');
    expect(svg).toContain(whiteTheme.financiero);
    expect(svg).not.toContain('var(');
  });
});

const tokens = new URL('../../src/ui/styles/tokens.css', import.meta.url);

describe.skipIf(!existsSync(tokens))('white theme (skipped without src/ui/styles/tokens.css)', () => {
  it('is the light theme of the design tokens', () => {
    const light = readFileSync(tokens, 'utf8').split(/\[data-theme=/)[0] ?? '';
    for (const [role, token] of Object.entries(themeTokens)) {
      const colour = new RegExp(`${token}:\\s*(#[0-9a-f]{6})`, 'i').exec(light)?.[1];
      expect([role, colour?.toUpperCase()]).toEqual([role, whiteTheme[role as keyof typeof whiteTheme]]);
    }
  });
});
