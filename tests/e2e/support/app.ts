import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, type Download, type Locator, type Page } from '@playwright/test';
import Papa from 'papaparse';

export type Screen =
  | 'resumen'
  | 'poi'
  | 'poi/evaluacion'
  | 'poi/modificaciones'
  | 'pei'
  | 'pei/evaluacion'
  | 'pei/validacion'
  | 'pesem'
  | 'pesem/articulacion'
  | 'inversiones'
  | 'inversiones/ficha'
  | 'inversiones/priorizacion'
  | 'brechas'
  | 'presupuesto'
  | 'descentralizada'
  | 'datos';

export interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A person before the page: what they see and press, by the words on it. */
export class App {
  readonly main: Locator;
  readonly rail: Locator;
  readonly filters: Locator;
  readonly panel: Locator;
  readonly dialog: Locator;
  readonly headline: Locator;
  /** The table of actividades operativas. */
  readonly activities: Locator;
  /** Charts already drawn. */
  readonly drawings: Locator;

  constructor(readonly page: Page) {
    this.main = page.getByRole('main');
    this.rail = page.getByRole('navigation', { name: 'Secciones' });
    this.filters = page.getByRole('region', { name: 'Filtros y estado de los datos' });
    this.panel = page.getByRole('complementary', { name: '¿Cómo se calcula?' });
    this.dialog = page.getByRole('dialog');
    this.headline = page.getByRole('heading', { level: 1 });
    this.drawings = this.main.locator('.drawing svg');
    this.activities = page.getByRole('grid', { name: 'Actividades operativas' });
  }

  /** Opens a screen in a page just loaded and waits until its data are there. */
  async open(screen: Screen, search = ''): Promise<void> {
    await this.page.goto(`./#/${screen}${search}`);
    await this.ready(screen);
  }

  async ready(screen: Screen): Promise<void> {
    if (screen === 'datos') await this.section(/^Qué está cargado/).waitFor();
    else {
      await this.figures.first().waitFor();
      // Figures of another filter stay, dimmed, until the new ones come.
      await expect(this.main).not.toHaveClass(/stale/);
    }
  }

  async go(screen: Screen): Promise<void> {
    const labels: Record<Screen, string> = {
      resumen: 'Resumen',
      poi: 'POI',
      'poi/evaluacion': 'Evaluación',
      'poi/modificaciones': 'Modificaciones',
      pei: 'PEI',
      'pei/evaluacion': 'Evaluación',
      'pei/validacion': 'Validar un PEI',
      pesem: 'PESEM',
      'pesem/articulacion': 'Articulación',
      inversiones: 'Inversiones',
      'inversiones/ficha': 'Ficha',
      'inversiones/priorizacion': 'Priorización',
      brechas: 'Brechas',
      presupuesto: 'Presupuesto',
      descentralizada: 'Gestión descentralizada',
      datos: 'Datos',
    };
    await this.rail.getByRole('link', { name: labels[screen], exact: true }).click();
    await this.ready(screen);
  }

  async theme(wanted: 'light' | 'dark'): Promise<void> {
    if ((await this.page.locator('html').getAttribute('data-theme')) !== wanted)
      await this.rail.getByRole('button', { name: /^Tema/ }).click();
  }

  section(title: string | RegExp): Locator {
    return this.main.getByRole('region', { name: title });
  }

  /** The section that holds something; sections have their finding as title. */
  sectionWith(inside: Locator): Locator {
    return this.main.getByRole('region').filter({ has: inside });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** Headline figures that open their calculation. */
  get figures(): Locator {
    return this.main.getByRole('button', { name: '¿Cómo se calcula?' }).and(this.page.locator('dd button'));
  }

  figure(label: string | RegExp): Locator {
    return this.main
      .locator('dl > div')
      .filter({ has: this.page.locator('dt').filter({ hasText: label }) })
      .getByRole('button');
  }

  /** «88.2 %» of a headline figure, without the words for who does not see it. */
  async valueOf(label: string | RegExp): Promise<string> {
    const text = await this.figure(label).innerText();
    return text
      .replace(/\.\s*¿Cómo se calcula\?/, '')
      .replace(/\s+/g, ' ')
      .trim();
  }

  /** Waits for the figures of a change to come: those before stay on the screen until then. */
  async expectValue(label: string | RegExp, value: string): Promise<void> {
    await expect.poll(() => this.valueOf(label), { timeout: 30_000 }).toBe(value);
  }

  /** The rows of what is loaded, as they are read. */
  async cutsLoaded(): Promise<string[]> {
    return this.section(/^Qué está cargado/)
      .locator('tbody tr')
      .allInnerTexts();
  }

  /** Chooses files as with «Elegir archivo» and waits for the report of each. */
  async load(...files: (Upload | string)[]): Promise<void> {
    await this.choose(...files);
    for (const file of files) await this.told(typeof file === 'string' ? basename(file) : file.name);
  }

  async choose(...files: (Upload | string)[]): Promise<void> {
    const picker = this.page.getByLabel('Archivos', { exact: true }).first();
    await picker.setInputFiles(files as Upload[]);
  }

  /** Waits until the report tells of a file: what landed of it is then kept for the next visit. */
  async told(name: string): Promise<void> {
    await this.main
      .filter({ has: this.page.getByText('¿Entró todo'), hasText: name })
      .waitFor({ timeout: 60_000 });
  }

  notice(text: string | RegExp): Locator {
    return this.page.getByRole('status').getByText(text);
  }

  /** The file that an action gives. */
  async saved(action: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), action()]);
    return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
  }

  /** The header and the rows of the CSV that an action gives. */
  async savedCsv(action: () => Promise<void>): Promise<{ name: string; header: string[]; rows: string[][] }> {
    const { name, bytes } = await this.saved(action);
    const text = bytes.toString('utf8');
    const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true });
    if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors[0])}`);
    return { name, header: data[0] ?? [], rows: data.slice(1) };
  }
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

/** `1,234`, `−14` or `88.2 %` as a number. */
export function numberOf(text: string): number {
  const value = Number(text.replace(/[^\d.−-]/g, '').replace('−', '-'));
  if (Number.isNaN(value)) throw new Error(`«${text}» is not a number`);
  return value;
}
