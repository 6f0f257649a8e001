import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '@/ui/styles/index.css';
import FilterMenu from '@/ui/FilterMenu.svelte';
import { matches, matchParts } from '@/ui/match-text';

const options = [
  { value: 'a', label: 'Pesca artesanal', code: 'DGPA', count: 14 },
  { value: 'b', label: 'Acuicultura', code: 'DGA', count: 13 },
  { value: 'c', label: 'Políticas de pesca', code: 'DGPARPA', count: 11 },
];
const opener = () => page.getByRole('button', { name: /^Centro/ });
const box = () => page.getByRole('combobox');
const shown = () =>
  [...document.querySelectorAll('[role=option]')].map((o) => o.textContent?.replace(/\s+/g, ' ').trim());
const pointed = () =>
  document
    .getElementById(box().element().getAttribute('aria-activedescendant') ?? '')
    ?.textContent?.replace(/\s+/g, ' ')
    .trim();

it('opens on its search box, filters without accents and marks the match', async () => {
  await render(FilterMenu, {
    label: 'Centro',
    options,
    chosen: [],
    onchange: vi.fn(),
    multiple: true,
    unit: 'AO',
  });
  await expect.element(opener()).toHaveTextContent('Centro todos');
  await opener().click();
  await expect.element(box()).toHaveFocus();
  await userEvent.keyboard('politicas');
  expect(shown()).toEqual(['Políticas de pesca DGPARPA 11 AO']);
  expect(document.querySelector('mark')?.textContent).toBe('Políticas');
  await userEvent.keyboard('{Control>}a{/Control}nada de eso');
  expect(shown()).toEqual([]);
  await expect.element(page.getByRole('status')).toHaveTextContent('Nada con «nada de eso»');
});

it('marks with the space bar after moving, and types spaces before', async () => {
  const onchange = vi.fn();
  await render(FilterMenu, { label: 'Centro', options, chosen: ['b'], onchange, multiple: true, unit: 'AO' });
  await expect.element(opener()).toHaveTextContent('Centro DGA');
  await opener().click();
  expect(pointed()).toContain('Acuicultura');
  await userEvent.keyboard('pesca a');
  expect(onchange).not.toHaveBeenCalled();
  expect((box().element() as HTMLInputElement).value).toBe('pesca a');
  await userEvent.keyboard('{Control>}a{/Control}{Backspace}{ArrowDown}{ArrowUp}{ArrowUp}');
  expect(pointed()).toContain('Pesca artesanal');
  await userEvent.keyboard(' ');
  expect(onchange).toHaveBeenLastCalledWith(['b', 'a']);
  await userEvent.keyboard('{End} ');
  expect(onchange).toHaveBeenLastCalledWith(['b', 'c']);
  expect(box().query()).not.toBeNull();
});

it('counts what is chosen, unmarks and clears', async () => {
  const onchange = vi.fn();
  await render(FilterMenu, {
    label: 'Centro',
    options,
    chosen: ['a', 'b'],
    onchange,
    multiple: true,
    unit: 'AO',
  });
  await opener().click();
  await expect.element(page.getByRole('status')).toHaveTextContent('2 elegidos, 27 AO');
  await page.getByRole('option', { name: /artesanal/ }).click();
  expect(onchange).toHaveBeenLastCalledWith(['b']);
  await page.getByRole('button', { name: 'Quitar todo' }).click();
  expect(onchange).toHaveBeenLastCalledWith([]);
});

it('closes with Escape and gives the focus back; choosing one closes too', async () => {
  const onchange = vi.fn();
  const behind = vi.fn((event: KeyboardEvent) => event.defaultPrevented);
  window.addEventListener('keydown', behind);
  await render(FilterMenu, { label: 'Centro', options, chosen: ['a'], onchange });
  await opener().click();
  await userEvent.keyboard('{Escape}');
  expect(box().query()).toBeNull();
  await expect.element(opener()).toHaveFocus();
  expect(behind).toHaveLastReturnedWith(true);
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(box()).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(onchange).toHaveBeenCalledExactlyOnceWith(['b']);
  expect(box().query()).toBeNull();
  await expect.element(opener()).toHaveFocus();
  window.removeEventListener('keydown', behind);
});

it('closes when the reader goes elsewhere', async () => {
  await render(FilterMenu, { label: 'Centro', options, chosen: [], onchange: vi.fn() });
  await opener().click();
  await expect.element(box()).toHaveFocus();
  document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  await vi.waitFor(() => expect(box().query()).toBeNull());
});

it('finds each word anywhere and keeps the text whole when it marks', () => {
  expect(matches('Dirección General de Acuicultura DGA', 'acuicultura direccion')).toBe(true);
  expect(matches('Acuicultura', 'pesca')).toBe(false);
  for (const query of ['', 'ñ', 'análisis', 'ANALISIS', 'zzz'])
    expect(
      matchParts('Años de análisis', query)
        .map((part) => part.text)
        .join(''),
    ).toBe('Años de análisis');
  expect(matchParts('Años de análisis', 'ANALISIS').find((part) => part.hit)?.text).toBe('análisis');
});
