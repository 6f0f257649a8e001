import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { main } from '@/cli/main';

const timon = fileURLToPath(new URL('../../src/cli/timon.js', import.meta.url));

export interface CliRun {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command line as a person would, in a process of its own. */
export function runProcess(...args: string[]): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [timon, ...args]);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

let last: Promise<unknown> = Promise.resolve();

/** The same without the time a process takes to start; those asked at once wait for their turn. */
export function runCli(...args: string[]): Promise<CliRun> {
  const mine = last.then(() => inProcess(args));
  last = mine.catch(() => {});
  return mine;
}

async function inProcess(args: string[]): Promise<CliRun> {
  let stdout = '';
  let stderr = '';
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += String(text);
    return true;
  });
  const line = (...words: unknown[]) => `${words.map(String).join(' ')}\n`;
  const log = vi.spyOn(console, 'log').mockImplementation((...words) => void (stdout += line(...words)));
  const error = vi.spyOn(console, 'error').mockImplementation((...words) => void (stderr += line(...words)));
  try {
    return { code: await main(args), stdout, stderr };
  } finally {
    for (const spy of [out, log, error]) spy.mockRestore();
  }
}
