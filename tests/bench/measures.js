import { median, medians } from './statistics.js';

/** A fresh engine in a fresh page. */
async function openPage({ browser, page: { url } }) {
  const { page, close } = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => window.bench !== undefined);
  await page.evaluate(() => window.bench.open());
  return { page, close };
}

async function importInPage(page, paths) {
  await page.setInputFiles('#files', paths);
  return page.evaluate(() => window.bench.importFiles());
}

/** Imports both tables; with `marts`, rebuilds each mart once more by itself. */
export async function measureImport(bench, format, paths, withMarts) {
  const runs = { wasm: [], natives: bench.twins.map(() => []) };
  for (let i = 0; i < bench.times; i++) {
    const { page, close } = await openPage(bench);
    const wasm = await importInPage(page, paths);
    note(bench, `página, ${format}`, await bench.browser.peakMemory());
    if (withMarts) wasm.each = await page.evaluate(() => window.bench.martTimes());
    runs.wasm.push(wasm);
    await close();
    for (const [n, twin] of bench.twins.entries()) {
      await twin.call('open');
      const native = await twin.call('importFiles', paths);
      if (withMarts) native.each = await twin.call('martTimes');
      runs.natives[n].push(native);
    }
  }
  const line = (measure, read, aim) => ({
    measure,
    wasm: median(runs.wasm.map(read)),
    native: median(runs.natives[0].map(read)),
    nativeAll: median(runs.natives[1].map(read)),
    ratioAim: aim,
    unit: 'ms',
  });
  const lines = [line(`importar ${format}`, (run) => run.import, 2)];
  for (const step of Object.keys(runs.wasm[0].steps))
    if (!['calculando', 'fin'].includes(step)) lines.push(line(`  ${step}`, (run) => run.steps[step] ?? 0));
  lines.push(line(`recalcular todo tras ${format}`, (run) => run.marts, 2.5));
  if (withMarts) lines.push(...martLines(runs, line));
  return lines;
}

function martLines(runs, line) {
  const each = medians(runs.wasm.map((run) => run.each));
  const [heaviest] = Object.entries(each).sort(([, a], [, b]) => b - a)[0];
  return Object.keys(each).map((name) =>
    line(
      `  ${name}${name === heaviest ? ' (la más pesada)' : ''}`,
      (run) => run.each[name],
      name === heaviest ? 2.5 : undefined,
    ),
  );
}

/** From a change of filter to the headline figures, and to the last answer a screen needs; natively, the very queries it asked. */
export async function measureTiles(bench, { files, folder, aim, size, screens = ['poi', 'resumen'] }) {
  const { page, close } = await openPage(bench);
  if (files) await importInPage(page, files);
  else await page.evaluate(() => window.bench.readPackage('datos/'));
  for (const twin of bench.twins) {
    await twin.call('open');
    await (files ? twin.call('importFiles', files) : twin.call('readPackage', folder));
  }
  const lines = [];
  for (const screen of screens) {
    const { pliego, ue, centro } = await page.evaluate((name) => window.bench.showScreen(name), screen);
    const choices = {
      'sin filtro': { pliego: null },
      'un pliego': { pliego },
      'una UE': { pliego, ue },
      ...(screen === 'resumen' ? {} : { 'un centro': { pliego, ue, centro } }),
    };
    for (const [name, choice] of Object.entries(choices)) {
      const away = choice.centro ? { centro: null } : { pliego: 'ninguno' };
      lines.push(...(await tileLines(bench, page, `${screen}, ${name} (${size})`, choice, away, aim)));
    }
  }
  note(bench, `página, filtros (${size})`, await bench.browser.peakMemory());
  await close();
  return lines;
}

/** Every investment of the country in the page: its import, and from a change of filter to the screens of the cartera. */
export async function measureBank(bench, files, aim) {
  const [twin] = bench.twins;
  const alone = { ...bench, twins: [twin] };
  const { page, close } = await openPage(bench);
  const wasm = await importInPage(page, files);
  await twin.call('open');
  const native = await twin.call('importFiles', files);
  const line = (measure, read, ratioAim) => ({
    measure,
    wasm: read(wasm),
    native: read(native),
    ratioAim,
    unit: 'ms',
  });
  const lines = [
    line('importar inversiones', (run) => run.import, 2),
    line('recalcular todo tras inversiones', (run) => run.marts, 2.5),
  ];
  const choices = {
    'sin filtro': { sector: 'todos' },
    'un sector': { sector: 'SECTOR 7' },
    'una entidad': { sector: 'todos', entidad: 'ENTIDAD NÚMERO 77' },
    'un departamento': { sector: 'todos', dpto: 'DEPARTAMENTO 7' },
  };
  const screens = { inversiones: Object.keys(choices), brechas: ['sin filtro', 'un sector'] };
  for (const [screen, asked] of Object.entries(screens)) {
    await page.evaluate((name) => window.bench.showScreen(name), screen);
    for (const name of asked)
      lines.push(
        ...(await tileLines(
          alone,
          page,
          `${screen}, ${name} (300,000)`,
          choices[name],
          { sector: 'ninguno' },
          aim,
        )),
      );
  }
  note(bench, 'página, inversiones', await bench.browser.peakMemory());
  await close();
  return lines;
}

async function tileLines({ times, twins }, page, measure, choice, away, aim) {
  const [figures, whole] = [[], []];
  const native = twins.map(() => []);
  let asked = [];
  for (let i = 0; i < Math.max(times, 5); i++) {
    await page.evaluate((other) => window.bench.filter(other), { ...choice, ...away });
    const answer = await page.evaluate((wanted) => window.bench.filter(wanted), choice);
    asked = answer.asked;
    figures.push(answer.tiles);
    whole.push(Math.max(...asked.map(({ answered }) => answered)));
    for (const [n, twin] of twins.entries()) native[n].push(await twin.call('replay', asked));
  }
  return [
    { measure, wasm: median(figures), aim, unit: 'ms' },
    {
      measure: '  la página entera',
      wasm: median(whole),
      native: median(native[0]),
      ...(native[1] ? { nativeAll: median(native[1]) } : {}),
      unit: 'ms',
      queries: asked.map(({ sql, answered }) => ({
        sql: sql.replaceAll(/\s+/g, ' ').slice(0, 80),
        answered,
      })),
    },
  ];
}

function note({ memory }, name, megabytes) {
  if (megabytes !== null) memory[name] = Math.max(memory[name] ?? 0, megabytes);
}
