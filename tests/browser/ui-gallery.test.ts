import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '@/ui/styles/index.css';
import { usefulFiles } from '@/ui/dropped-files';
import Gallery from './ui-gallery.svelte';

const violations: string[] = [];
const collect = (event: SecurityPolicyViolationEvent) => violations.push(event.sample);
const visible = (selector: string) =>
  [...document.querySelectorAll(selector)].some((node) => getComputedStyle(node).display !== 'none');
const print = (media: '' | 'print') => cdp().send('Emulation.setEmulatedMedia', { media });

/** From here on any style attribute parsed from markup is a violation, as under the app's own policy. */
function forbidInlineStyles(): void {
  if (document.querySelector('meta[http-equiv]')) return;
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = "style-src-attr 'none'; script-src-attr 'none'; object-src 'none'";
  document.head.append(meta);
}

beforeEach(async () => {
  forbidInlineStyles();
  violations.length = 0;
  document.addEventListener('securitypolicyviolation', collect);
  await page.viewport(1280, 720);
});

afterEach(() => {
  document.removeEventListener('securitypolicyviolation', collect);
  delete document.documentElement.dataset.theme;
});

describe('the design system', () => {
  it('notices a style attribute, so that the next tests can trust their silence', async () => {
    document.createElement('div').innerHTML = '<i style="color: red"></i>';
    await vi.waitFor(() => expect(violations).toHaveLength(1));
  });

  it('is drawn without inline styles, in both themes', async () => {
    await render(Gallery, { withPanel: true });
    await expect.element(page.getByText('Actividad 9', { exact: true })).toBeVisible();
    const paper = () => getComputedStyle(document.documentElement).backgroundColor;
    expect(paper()).toBe('rgb(255, 255, 255)');
    document.documentElement.dataset.theme = 'dark';
    expect(paper()).toBe('rgb(17, 23, 29)');
    expect(violations).toEqual([]);
  });

  it('has one main title and a name for every section', async () => {
    await render(Gallery);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    for (const section of document.querySelectorAll('section')) {
      const named =
        section.ariaLabel ??
        document.getElementById(section.getAttribute('aria-labelledby') ?? '')?.textContent;
      expect(named).toMatch(/\S/);
    }
    const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('begins with a link to the content', async () => {
    await render(Gallery);
    await userEvent.tab();
    await expect.element(page.getByRole('link', { name: 'Saltar al contenido' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('main')).toHaveFocus();
    expect(location.hash).toBe('');
  });

  it('fits a phone, with the entries behind a menu', async () => {
    await page.viewport(390, 844);
    await render(Gallery);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    expect(visible('.rail')).toBe(false);
    expect(page.getByRole('link', { name: 'POI' }).query()).toBeNull();
    await page.getByRole('button', { name: 'Menú' }).click();
    await expect.element(page.getByRole('link', { name: 'POI' })).toHaveAttribute('aria-current', 'page');
    await userEvent.keyboard('{Escape}');
    expect(page.getByRole('link', { name: 'POI' }).query()).toBeNull();
    await expect.element(page.getByRole('button', { name: 'Menú' })).toHaveFocus();
  });

  it('covers the phone with the panel and takes the page out of reach', async () => {
    await page.viewport(390, 844);
    await render(Gallery, { withPanel: true });
    expect(document.querySelector('.panel')?.getBoundingClientRect().width).toBe(390);
    expect(document.querySelector('main')?.closest('[inert]')).not.toBeNull();
    await page.viewport(1280, 720);
    await vi.waitFor(() => expect(document.querySelector('[inert]')).toBeNull());
  });

  it('is printed with a letterhead and without rail, bar, panel or buttons, black on white from the dark theme', async () => {
    document.documentElement.dataset.theme = 'dark';
    await render(Gallery, { withPanel: true });
    expect(visible('.letterhead')).toBe(false);
    await print('print');
    try {
      expect(visible('.letterhead')).toBe(true);
      const gone = ['.rail', 'section.bar', 'header.bar', '.panel', '.actions', '.tools', '.skip'];
      expect(gone.filter(visible)).toEqual([]);
      expect(getComputedStyle(document.documentElement).color).toBe('rgb(0, 0, 0)');
    } finally {
      await print('');
    }
  });

  it('gives the files chosen, and leaves out what an office computer leaves lying about', async () => {
    const onfiles = vi.fn<(files: File[]) => void>();
    await render(Gallery, { onfiles });
    const files = ['POI.xls', '~$POI.xls', '.DS_Store', 'Thumbs.db', 'gasto 2026.csv'].map(
      (name) => new File(['x'], name),
    );
    expect(usefulFiles(files).map((file) => file.name)).toEqual(['POI.xls', 'gasto 2026.csv']);
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    const zone = document.querySelector('.zone') as HTMLElement;
    zone.dispatchEvent(
      new DragEvent('dragenter', { dataTransfer: transfer, bubbles: true, cancelable: true }),
    );
    await expect.element(page.getByText('Suelte para cargar')).toBeVisible();
    zone.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    await vi.waitFor(() => expect(onfiles).toHaveBeenCalledOnce());
    expect(onfiles.mock.calls[0]?.[0].map((file) => file.name)).toEqual(['POI.xls', 'gasto 2026.csv']);
    expect(page.getByText('Suelte para cargar').query()).toBeNull();
  });
});
