import { spawnSync } from 'node:child_process';
import { browserPath } from './find-browser.js';

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;
const has = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

/** Finds Chrome, Chromium or Edge; else installs one by the means at hand; else says exactly what to do. */
export function ensureBrowser() {
  const found = browserPath();
  if (found) return found;
  console.log('No Chrome, Chromium or Edge found: trying to install one.');
  if (process.platform === 'linux' && has('apt-get')) {
    const sudo = process.getuid?.() === 0 ? [] : has('sudo') ? ['sudo'] : null;
    if (sudo) {
      const apt = (...args) => {
        const [command, ...rest] = [...sudo, 'apt-get', ...args];
        return run(command, rest);
      };
      if (apt('update', '-qq') && apt('install', '-y', '-qq', 'chromium') && browserPath())
        return browserPath();
    }
  }
  if (run('npx', ['playwright', 'install', 'chromium'])) return undefined;
  console.error(`
The browser tests need Chrome, Chromium or Edge, and none could be installed here. Do one of these and run again:
  - Debian or Ubuntu:  sudo apt-get install chromium
  - Fedora:            sudo dnf install chromium
  - macOS:             brew install --cask chromium
  - Windows:           winget install Google.Chrome
  - or name one you have:  TIMON_BROWSER=/path/to/chrome npm test
`);
  process.exit(1);
}
