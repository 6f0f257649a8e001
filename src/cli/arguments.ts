export class UsageError extends Error {}

export interface Arguments {
  words: string[];
  options: Record<string, string[]>;
}

/** `word… --option value…`: an option takes every word up to the next one. */
export function readArguments(args: readonly string[], allowed: readonly string[]): Arguments {
  const words: string[] = [];
  const options: Record<string, string[]> = {};
  let current: string[] = words;
  for (const arg of args) {
    if (arg.startsWith('--')) {
      const [name, value] = arg.slice(2).split('=', 2) as [string, string?];
      if (!allowed.includes(name)) throw new UsageError(`No existe la opción --${name}.`);
      current = options[name] ??= [];
      if (value !== undefined) current.push(value);
    } else current.push(arg);
  }
  return { words, options };
}

export function single(options: Arguments['options'], name: string): string | undefined {
  const values = options[name];
  if (values === undefined) return undefined;
  if (values.length !== 1) throw new UsageError(`--${name} lleva un solo valor.`);
  return values[0];
}

/** An option that is there or not, and takes no value. */
export function flag(options: Arguments['options'], name: string): boolean {
  const values = options[name];
  if (values !== undefined && values.length > 0) throw new UsageError(`--${name} no lleva valor.`);
  return values !== undefined;
}

export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined)
    throw new UsageError(`--${option} no puede ser «${value}». Puede ser: ${allowed.join(', ')}.`);
  return found;
}
