import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Opens the app as on a first visit. Milliseconds since navigation began, and kB of script before the first figures. */
export async function measureStart(browser, { url, outDir, engineScripts }) {
  const { page, close } = await browser.newPage();
  const scripts = new Set();
  let counting = true;
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname.slice(1);
    if (counting && response.request().resourceType() === 'script' && path.endsWith('.js')) scripts.add(path);
  });
  await page.addInitScript(watchStart);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.startTimes?.figures !== undefined, null, { timeout: 60_000 });
  counting = false;
  const times = await page.evaluate(() => ({
    ...window.startTimes,
    shell: performance.getEntriesByName('first-contentful-paint')[0].startTime,
  }));
  await close();
  const own = [...scripts].filter((path) => !engineScripts.has(path) && !path.includes('worker'));
  const sizes = await Promise.all(own.map((path) => brotliSize(join(outDir, path))));
  return { ...times, scriptKb: sizes.reduce((sum, size) => sum + size, 0) / 1000, scripts: own };
}

async function brotliSize(path) {
  return brotliCompressSync(await readFile(path)).length;
}

/** Runs in the page: notes when the engine is ready and when the first figure shows. */
function watchStart() {
  const times = {};
  Object.assign(window, { startTimes: times });
  const look = () => {
    const steps = document.querySelectorAll('ol > li.done').length;
    if (steps >= 1) times.engine ??= performance.now();
    const figures = [...document.querySelectorAll('.figure .value')];
    if (figures.some(({ textContent }) => /\d/.test(textContent))) times.figures ??= performance.now();
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
}
