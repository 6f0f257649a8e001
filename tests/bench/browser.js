import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { browserPath, launchArgs } from '../support/find-browser.js';

export async function openBrowser() {
  const browser = await chromium.launch({ executablePath: browserPath(), args: launchArgs });
  const session = await browser.newBrowserCDPSession();
  return {
    browser,
    /** A page in a process of its own, with how to end it. */
    async newPage() {
      const context = await browser.newContext();
      const page = await context.newPage();
      page.on('pageerror', (error) => console.error(error));
      return { page, close: () => context.close() };
    },
    /** MB of the renderer that has held most since it started; null where the system does not tell. */
    async peakMemory() {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      const peaks = await Promise.all(
        processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentPeak(id)),
      );
      const known = peaks.filter((peak) => peak !== null);
      return known.length === 0 ? null : Math.max(...known);
    },
    close: () => browser.close(),
  };
}

async function residentPeak(pid) {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)[1]) / 1024;
  } catch {
    return null;
  }
}
