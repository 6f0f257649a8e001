import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { median } from './statistics.js';

const EVENTS = 1_000_000;

/** Writes a register of a million events of twenty people over 50,000 things, unless it stands there already. */
export async function journalData(folder) {
  const path = join(folder, 'registro-1.timon.tsv');
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const out = createWriteStream(`${path}.part`);
  out.write('id\tquien\ttipo\tllave\tcampo\tvalor\tfin\n');
  const fields = ['factores', 'logros', 'limitaciones', 'medidas'];
  let lines = '';
  for (let i = 0; i < EVENTS; i++) {
    const cuando = new Date(1_767_600_000_000 + i * 15_000).toISOString();
    const random = `${((i * 2_654_435_761) % 2 ** 32).toString(32).padStart(7, '0')}${i.toString(32).padStart(5, '0')}`;
    const thing = (i * 7_919) % 50_000;
    const valor =
      i % 10 === 0
        ? `Demora en la convocatoria\\nn.º ${i}, por falta de términos de referencia`
        : i % 33 === 0
          ? ''
          : `Se reprogramó ${i}`;
    lines += `${cuando}-${random}\tPersona ${i % 20}\tpoi_ao\t2026|000999|AOI${String(thing).padStart(11, '0')}|06\t${fields[i % 4]}\t${valor}\t.\n`;
    if (lines.length > 1_000_000) {
      if (!out.write(lines)) await once(out, 'drain');
      lines = '';
    }
  }
  out.end(lines);
  await once(out, 'finish');
  renameSync(`${path}.part`, path);
  return path;
}

/** A million events into an empty engine, the same merged once more, and what they say today. */
export async function measureJournal({ browser, page: { url }, twins, times, memory }, path) {
  const runs = { wasm: [], natives: twins.map(() => []) };
  for (let i = 0; i < times; i++) {
    const { page, close } = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction(() => window.bench !== undefined);
    await page.evaluate(() => window.bench.open());
    await page.setInputFiles('#files', path);
    runs.wasm.push(await page.evaluate(() => window.bench.journalTimes()));
    memory['página, registro'] = Math.max(memory['página, registro'] ?? 0, (await browser.peakMemory()) ?? 0);
    await close();
    for (const [n, twin] of twins.entries()) {
      await twin.call('open');
      runs.natives[n].push(await twin.call('journalTimes', path));
    }
  }
  const line = (measure, key, aims = {}) => ({
    measure,
    wasm: median(runs.wasm.map((run) => run[key])),
    native: median(runs.natives[0].map((run) => run[key])),
    nativeAll: median(runs.natives[1].map((run) => run[key])),
    unit: 'ms',
    ...aims,
  });
  return [
    line('registro: un millón de anotaciones', 'load', { nativeAim: 1000 }),
    line('  unirlo otra vez', 'again'),
    line('  lo que vale hoy, entero', 'current'),
    line('  lo que vale de una AO', 'one'),
  ];
}
