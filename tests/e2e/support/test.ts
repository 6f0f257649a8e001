import {
  expect as playwrightExpect,
  test as playwrightTest,
  type BrowserContext,
  type Page,
} from '@playwright/test';
import { App } from './app';

/** What must not happen while a person uses the page. */
export interface Watch {
  /** Every address asked for, by the page and its workers. */
  readonly requests: string[];
  /** Directives of the content security policy that something broke. */
  readonly violations: string[];
  /** Uncaught errors and errors written to the console. */
  readonly errors: string[];
  /** Errors of the console that a test provokes and expects. */
  expectErrors: RegExp | null;
}

export const outside = ({ requests }: Watch, baseURL: string): string[] =>
  requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(`${new URL(baseURL).origin}/`));

async function watchContext(context: BrowserContext): Promise<Watch> {
  const watch: Watch = { requests: [], violations: [], errors: [], expectErrors: null };
  context.on('request', (request) => watch.requests.push(request.url()));
  context.on('weberror', (error) => watch.errors.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') watch.errors.push(message.text());
  });
  await context.exposeBinding('timonViolation', (_, text: string) => watch.violations.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      const tell = (globalThis as unknown as { timonViolation: (text: string) => void }).timonViolation;
      tell(`${effectiveDirective} ${blockedURI}`);
    });
  });
  return watch;
}

interface Fixtures {
  watch: Watch;
  app: App;
}

function expectPeace(watch: Watch, baseURL: string): void {
  playwrightExpect(outside(watch, baseURL), 'requests to another origin').toEqual([]);
  playwrightExpect(watch.violations, 'content security policy').toEqual([]);
  const unexpected = watch.errors.filter((text) => !watch.expectErrors?.test(text));
  playwrightExpect(unexpected, 'errors of the page').toEqual([]);
}

/** A first visit. Every test fails when the page asks another origin, breaks its own security policy or leaves an error uncaught. */
export const test = playwrightTest.extend<Fixtures>({
  watch: [
    async ({ context, baseURL }, use) => {
      const watch = await watchContext(context);
      await use(watch);
      expectPeace(watch, baseURL!);
    },
    { auto: true },
  ],
  app: async ({ page }, use) => {
    await use(new App(page));
  },
});

interface Visit {
  page: Page;
  watch: Watch;
}

/**
 * The same page from test to test, its data already there: for what leaves nothing behind. Each begins away from the
 * screen it looks at, in the light theme.
 */
export const visiting = playwrightTest.extend<Fixtures, { visit: Visit }>({
  visit: [
    async ({ browser }, use, { project }) => {
      const { baseURL, viewport, locale } = project.use;
      const context = await browser.newContext({ baseURL, viewport, locale });
      const watch = await watchContext(context);
      await use({ page: await context.newPage(), watch });
      await context.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ visit }, use) => {
    await use(visit.page.context());
  },
  page: async ({ visit: { page } }, use) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('./#/datos');
    await use(page);
  },
  watch: [
    async ({ visit: { watch }, baseURL }, use) => {
      await use(watch);
      expectPeace(watch, baseURL!);
      watch.requests.length = 0;
    },
    { auto: true },
  ],
  app: async ({ page }, use) => {
    const app = new App(page);
    await app.ready('datos');
    await app.theme('light');
    await use(app);
  },
});

/** A machine that runs other work beside the tests still answers within this. */
export const expect = playwrightExpect.configure({ timeout: 30_000 });
