// Everything that must hold, in the order that fails soonest. `npm test` runs this.
import { spawnSync } from 'node:child_process';
import { ensureBrowser } from './ensure-browser.js';

const steps = [
  ['Format and lint', 'npm', ['run', '-s', 'lint']],
  ['Types', 'npm', ['run', '-s', 'check']],
  ['Demonstration package', 'npm', ['run', '-s', 'demo']],
  ['Unit and SQL tests (native engine)', 'npx', ['vitest', 'run', '--project', 'node', '--maxWorkers', '2']],
  ['Browser tests (WebAssembly engine)', 'npx', ['vitest', 'run', '--project', 'browser']],
  ['Build', 'npx', ['vite', 'build', '--logLevel', 'warn']],
  ['End to end', 'npx', ['playwright', 'test']],
];

const path = ensureBrowser();
const env = { ...process.env, ...(path ? { TIMON_BROWSER: path } : {}) };

for (const [title, command, args] of steps) {
  const started = Date.now();
  console.log(`\n── ${title}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`\n${title}: failed.`);
    process.exit(status ?? 1);
  }
  console.log(`   ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
