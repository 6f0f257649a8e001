import { median } from './statistics.js';

/** The annual evaluation of the POI: made from the marts and written in each format, in a worker of the page. */
export async function measurePaper({ browser, page: { url }, twins, times, memory }, { files, folder, aim, size }) {
  const runs = { wasm: [], natives: twins.map(() => []) };
  const { page, close } = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => window.bench !== undefined);
  await page.evaluate(() => window.bench.open());
  if (files) {
    await page.setInputFiles('#files', files);
    await page.evaluate(() => window.bench.importFiles());
  } else await page.evaluate(() => window.bench.readPackage('datos/'));
  for (const twin of twins) {
    await twin.call('open');
    await (files ? twin.call('importFiles', files) : twin.call('readPackage', folder));
  }
  for (let i = 0; i < times; i++) {
    runs.wasm.push(await page.evaluate(() => window.bench.paperTimes()));
    for (const [n, twin] of twins.entries()) runs.natives[n].push(await twin.call('paperTimes'));
  }
  memory[`página, informe (${size})`] = (await browser.peakMemory()) ?? 0;
  await close();
  const whole = (run) => run.leer + run.docx + run.xlsx + run.md;
  const line = (measure, read, aims = {}) => ({
    measure,
    wasm: median(runs.wasm.map(read)),
    native: median(runs.natives[0].map(read)),
    nativeAll: median(runs.natives[1].map(read)),
    unit: 'ms',
    ...aims,
  });
  return [
    line(`informe anual, ${size}: leer y escribir en los tres formatos`, whole, { aim }),
    line('  leer', (run) => run.leer),
    line('  escribir .docx', (run) => run.docx),
    line('  escribir .xlsx', (run) => run.xlsx),
    line('  escribir .md', (run) => run.md),
    { measure: '  lo más que la página no respondió', wasm: median(runs.wasm.map(({ block }) => block)), aim: 100, unit: 'ms' },
  ];
} // prettier-ignore
