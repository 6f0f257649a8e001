import type { Connector } from '@/engine/connector';
import type { Paper } from '@/reports/document';
import { formats, readPaper, type PaperTimes } from '../jobs';

/** Makes a paper and writes it in a worker, and how long the page could not answer meanwhile. */
export async function paperTimes(engine: Connector): Promise<PaperTimes & { block: number }> {
  const watch = watchThread();
  const started = performance.now();
  const paper = await readPaper(engine);
  const times: PaperTimes = { leer: performance.now() - started };
  for (const format of formats) {
    const since = performance.now();
    await written(paper, format);
    times[format] = performance.now() - since;
  }
  return { ...times, block: watch.stop() };
}

function written(paper: Paper, format: (typeof formats)[number]): Promise<void> {
  const worker = new Worker(new URL('./paper.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<void>((resolve, reject) => {
    worker.onmessage = () => resolve();
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ paper, format });
  }).finally(() => worker.terminate());
}

/** The longest the thread of the page was taken, as the browser tells; it tells of 50 ms and more. */
function watchThread() {
  let longest = 0;
  const note = (entries: PerformanceEntryList) => {
    for (const { duration } of entries) longest = Math.max(longest, duration);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ entryTypes: ['longtask'] });
  return {
    stop() {
      note(observer.takeRecords());
      observer.disconnect();
      return longest;
    },
  };
}
