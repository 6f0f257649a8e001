import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '@/ui/styles/index.css';
import Lanes from '@/charts/Lanes.svelte';
import { procedure, procedures } from '@/core/procedure-catalog';
import { Address } from '@/state/address.svelte';
import { flowOf } from '@/views/procedimiento-ficha/flow';
import MapDrawing from '@/views/procedimiento-mapa/MapDrawing.svelte';
import MapWords from '@/views/procedimiento-mapa/MapWords.svelte';
import Search from '@/views/procedimiento-manual/Search.svelte';

afterEach(() => {
  location.hash = '';
});

const focusedNode = () => document.activeElement?.getAttribute('data-node');

describe('the flow in lanes', () => {
  const open = (codigo: string, chosen: string | null = null) => {
    const onopen = vi.fn();
    const props = {
      input: flowOf(procedure(codigo)),
      label: `Flujo de ${codigo}`,
      chosen,
      onopen,
      hint: 'Señale',
    };
    return render(Lanes, props).then((rendered) => ({ ...rendered, onopen }));
  };

  it('is one stop of the keyboard; arrows go by number and by lane, Enter opens', async () => {
    const { onopen, container } = await open('E1.3.5');
    expect(container.querySelectorAll('[data-node][tabindex="0"]')).toHaveLength(1);
    container.querySelector<SVGElement>('[data-node="1"]')!.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(focusedNode()).toBe('3');
    await userEvent.keyboard('{ArrowDown}');
    expect(['2', '4']).toContain(focusedNode());
    await userEvent.keyboard('{End}');
    expect(focusedNode()).toBe('9');
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent(/^9\. Comunicar a las Dependencias .+ OPM\.$/);
    await userEvent.keyboard('{Home}{ArrowLeft}');
    expect(focusedNode()).toBe('1');
    await userEvent.keyboard('{Enter}');
    expect(onopen).toHaveBeenCalledExactlyOnceWith('1');
  });

  it('a long one scrolls within its region, its names stay and what has the focus is seen', async () => {
    await page.viewport(900, 700);
    const { container } = await open('E1.2.5');
    const scroller = container.querySelector('.lanes')!;
    expect(scroller.scrollWidth).toBeGreaterThan(scroller.clientWidth);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
    container.querySelector<SVGElement>('[data-node="1"]')!.focus();
    await userEvent.keyboard('{End}');
    const names = container.querySelector('.names')!.getBoundingClientRect();
    const node = document.activeElement!.getBoundingClientRect();
    expect(names.left).toBeCloseTo(scroller.getBoundingClientRect().left, 0);
    expect(node.left).toBeGreaterThanOrEqual(names.right);
    expect(node.right).toBeLessThanOrEqual(scroller.getBoundingClientRect().right);
  });

  it('the name of every lane fits in it', async () => {
    for (const { codigo } of procedures) {
      const { container, unmount } = await open(codigo);
      for (const name of container.querySelectorAll('.lanes .names li'))
        expect(name.scrollHeight, `${codigo}: ${name.textContent}`).toBeLessThanOrEqual(
          name.clientHeight + 1,
        );
      await unmount();
    }
  });
});

describe('the map', () => {
  it.each([900, 746])('every text fits in its box, %i px', async (width) => {
    await page.viewport(width, 800);
    const { container } = await render(MapDrawing, { chosen: null, onchoose: vi.fn() });
    const boxes = [...container.querySelectorAll<HTMLElement>('[data-node]')];
    expect(boxes.length).toBeGreaterThan(25);
    for (const box of boxes)
      expect(
        [box.scrollHeight <= box.clientHeight + 1, box.scrollWidth <= box.clientWidth + 1],
        box.textContent,
      ).toEqual([true, true]);
  });

  it('what has nothing to do with the chosen one fades; arrows move, Enter chooses', async () => {
    const onchoose = vi.fn();
    const { container } = await render(MapDrawing, { chosen: 'E1.2.6', onchoose });
    const faded = [...container.querySelectorAll('[data-node].faded')].map((node) =>
      node.getAttribute('data-node'),
    );
    for (const kept of ['E1.2.1', 'E1.2.5', 'E1.2.7', 'E1.3.5', 'E1.3.6', 'ceplan'])
      expect(faded).not.toContain(kept);
    expect(faded).toContain('E1.1.1');
    container.querySelector<HTMLElement>('[data-node="E1.2.6"]')!.focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(focusedNode()).toBe('E1.2.5');
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(onchoose).toHaveBeenCalledExactlyOnceWith(focusedNode());
    expect(focusedNode()).toMatch(/^E1\.3/);
  });

  it('says in words what stays, and each line chooses its node', async () => {
    const onchoose = vi.fn();
    await render(MapWords, { address: new Address(), chosen: 'E1.3.7', onchoose });
    await expect
      .element(page.getByRole('link', { name: 'Abrir la ficha' }))
      .toHaveAttribute('href', '#/procedimientos/ficha?codigo=E1.3.7');
    await page
      .getByRole('button', { name: /^Programa Multianual de Inversiones aprobado, de E1\.2\.2/ })
      .click();
    expect(onchoose).toHaveBeenCalledExactlyOnceWith('E1.2.2');
  });
});

describe('the search', () => {
  it('goes from the field to the results with the arrows, and back', async () => {
    location.hash = '#/procedimientos/manual?q=reporte de seguimiento';
    await vi.waitFor(() => expect(location.hash).toContain('q='));
    const onsearch = vi.fn();
    await render(Search, { address: new Address(), onsearch });
    const field = page.getByRole('searchbox', { name: 'Buscar en el manual' });
    field.element().focus();
    await userEvent.keyboard('{ArrowDown}');
    const first = document.activeElement as HTMLAnchorElement;
    expect(first.tagName).toBe('A');
    expect(first.hash).not.toContain('q=');
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(onsearch).toHaveBeenCalledExactlyOnceWith('');
  });

  it('says so when nothing has the words', async () => {
    location.hash = '#/procedimientos/manual?q=zzz';
    await render(Search, { address: new Address(), onsearch: vi.fn() });
    await expect.element(page.getByText('Nada del manual lleva «zzz»')).toBeVisible();
  });
});
