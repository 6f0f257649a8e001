import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Chart from '@/charts/Chart.svelte';
import { progressChart } from '@/charts/progress';
import { quadrantChart } from '@/charts/quadrant';

const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
const progress = progressChart({
  months,
  corte: 6,
  planned: months.map((_, i) => (i + 1) * 8),
  done: [4, 9, 15, 20, 28, 36.6, ...Array<null>(6).fill(null)],
  projection: 71.5,
  series: 'fisico',
  words: { planned: 'programado', done: 'ejecutado', projection: 'al ritmo actual' },
});
const quadrant = quadrantChart({
  points: [{ key: 'dga', label: '<b>DGA</b>', x: 54, y: 66, unreported: false }],
  cross: 75,
  xTitle: 'financiero, %',
  yTitle: 'físico, %',
  names: {
    topLeft: 'Avanza sin gastar',
    topRight: 'Avanza y gasta',
    bottomLeft: 'Atraso en ambos',
    bottomRight: 'Gasta sin avanzar',
  },
});

const violations: string[] = [];
const style = document.createElement('style');
style.textContent = `
  :root { --paper: #ffffff; --ink: #17212b; --c-fisico: #1b5c96; --line: #dedbd3; --font: "A Font", sans-serif }
  [data-theme='dark'] { --paper: #11171d; --c-fisico: #7db8e8 }
  body { width: 640px }
`;

function collect(event: SecurityPolicyViolationEvent): void {
  violations.push(`${event.violatedDirective} ${event.sample}`);
}

/** From here on any style attribute parsed from markup is a violation, as under the app's own policy. */
function forbidInlineStyles(): void {
  if (document.querySelector('meta[http-equiv]')) return;
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = "style-src-attr 'none'; script-src-attr 'none'; object-src 'none'";
  document.head.append(meta);
}

async function drawn(): Promise<SVGSVGElement> {
  await vi.waitFor(() => expect(document.querySelector('.drawing svg text')).not.toBeNull(), 10_000);
  return document.querySelector('.drawing svg') as SVGSVGElement;
}

const textsOf = (svg: SVGSVGElement) => [...svg.querySelectorAll('text')].map((text) => text.textContent);

beforeEach(() => {
  document.head.append(style);
  forbidInlineStyles();
  violations.length = 0;
  document.addEventListener('securitypolicyviolation', collect);
});

afterEach(() => {
  document.removeEventListener('securitypolicyviolation', collect);
  delete document.documentElement.dataset.theme;
  document.body.style.width = '';
});

describe('Chart', () => {
  it('notices a style attribute, so that the next tests can trust their silence', async () => {
    document.createElement('div').innerHTML = '<i style="color: red"></i>';
    await vi.waitFor(() => expect(violations).toHaveLength(1));
  });

  it('keeps its height from the skeleton to the drawing and follows the theme by itself', async () => {
    await render(Chart, { spec: progress, title: 'La meta física va 11.4 puntos por debajo' });
    const chart = document.querySelector('.chart') as HTMLElement;
    expect(document.querySelector('.skeleton')).not.toBeNull();
    expect(chart.clientHeight).toBe(232);
    const svg = await drawn();
    expect(document.querySelector('.skeleton')).toBeNull();
    expect(chart.clientHeight).toBe(232);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['programado 48.0', 'ejecutado 36.6', '71.5']));
    const label = [...svg.querySelectorAll('text')].find((text) => text.textContent === 'ejecutado 36.6');
    const colour = () => getComputedStyle(label as Element).fill;
    expect(colour()).toBe('rgb(27, 92, 150)');
    document.documentElement.dataset.theme = 'dark';
    expect(colour()).toBe('rgb(125, 184, 232)');
    expect(violations).toEqual([]);
  });

  it('is an image with a name, redrawn with its container', async () => {
    await render(Chart, { spec: progress, title: 'La meta física' });
    const svg = await drawn();
    await expect
      .element(page.getByRole('img', { name: /La meta física\. Acumulado a jun/ }))
      .toBeInTheDocument();
    document.body.style.width = '400px';
    await vi.waitFor(() => expect(svg.getAttribute('viewBox')).toBe('0 0 400 232'));
    expect(svg.getAttribute('width')).toBe('400');
  });

  it('shows a tooltip without markup from data and picks a point', async () => {
    const onpick = vi.fn();
    await render(Chart, { spec: quadrant, title: 'Cuadrantes', height: 376, onpick });
    const svg = await drawn();
    const dot = [...svg.querySelectorAll('path')].find(
      (path) => path.getAttribute('fill') === 'var(--c-fisico)',
    );
    const { x, y, width, height } = (dot as Element).getBoundingClientRect();
    const at = { bubbles: true, clientX: x + width / 2, clientY: y + height / 2 };
    for (const type of ['mousemove', 'mousedown', 'mouseup', 'click'])
      (dot as Element).dispatchEvent(new MouseEvent(type, at));
    expect(onpick).toHaveBeenCalledExactlyOnceWith('dga');
    await vi.waitFor(() => expect(document.querySelector('.chart-tip')?.textContent).toContain('<b>DGA</b>'));
    expect(document.querySelector('.chart-tip strong b')).toBeNull();
    expect(violations).toEqual([]);
  });

  it('turns into a table whose rows pick too, and says why a figure is missing', async () => {
    const onpick = vi.fn();
    await render(Chart, { spec: quadrant, title: 'Cuadrantes', showTable: true, onpick });
    await page.getByRole('button', { name: '<b>DGA</b>' }).click();
    expect(onpick).toHaveBeenCalledExactlyOnceWith('dga');
    await render(Chart, { spec: progress, title: 'Avance', showTable: true });
    await expect.element(page.getByRole('row', { name: 'jul 56.0 posterior al corte' })).toBeVisible();
  });

  it('gives PNG of two pixels, SVG and CSV, white in the dark theme unless asked otherwise', async () => {
    document.documentElement.dataset.theme = 'dark';
    const { component } = await render(Chart, { spec: progress, title: 'Avance' });
    const image = await createImageBitmap(await component.png());
    expect([image.width, image.height]).toEqual([1280, 464]);
    const canvas = new OffscreenCanvas(1280, 464);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    expect([...context.getImageData(2, 2, 1, 1).data]).toEqual([255, 255, 255, 255]);
    const seen = new Set<string>();
    const { data } = context.getImageData(0, 0, 1280, 464);
    for (let i = 0; i < data.length; i += 4) seen.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
    expect(seen).toContain('27,92,150');
    const white = await (await component.svg()).text();
    const other = await render(Chart, { spec: quadrant, title: 'Cuadrantes' });
    const marked = await (await other.component.svg()).text();
    const dark = await (await component.svg('theme')).text();
    expect(white).toContain('#1B5C96');
    expect(dark).toContain('#7db8e8');
    expect(violations).toEqual([]);
    for (const svg of [white, dark, marked]) {
      const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
      expect(parsed.querySelector('parsererror')?.textContent).toBeUndefined();
      expect(parsed.querySelector('b')).toBeNull();
    }
    expect(await component.csv().text()).toContain('jul,56,posterior al corte\r\n');
  });

  it('scales to a narrow printed column instead of being cut', async () => {
    await render(Chart, { spec: progress, title: 'Avance' });
    const svg = await drawn();
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
    try {
      const drawing = document.querySelector('.drawing') as HTMLElement;
      expect(getComputedStyle(svg).position).toBe('static');
      drawing.style.width = '300px';
      const box = svg.getBoundingClientRect();
      expect(box.width).toBe(300);
      expect(drawing.getBoundingClientRect().height).toBeCloseTo(box.height);
      for (const text of svg.querySelectorAll('text')) {
        const { right, bottom } = text.getBoundingClientRect();
        expect(right).toBeLessThanOrEqual(box.right + 1);
        expect(bottom).toBeLessThanOrEqual(box.bottom + 1);
      }
    } finally {
      await cdp().send('Emulation.setEmulatedMedia', { media: '' });
    }
  });
});
