import type { Connector } from '@/engine/connector';

export interface Faults {
  /** A statement with this text fails as if the engine could not run it. */
  failAt?: RegExp;
  /** Called before each statement inside a transaction or a run. */
  before?: (statement: string) => void;
}

/** The same engine, failing where it is told. */
export function broken(engine: Connector, { failAt, before }: Faults): Connector {
  const spoil = (statements: string | readonly string[]): string[] =>
    (typeof statements === 'string' ? [statements] : statements).map((sql) => {
      before?.(sql);
      return failAt?.test(sql) ? `SELECT error('fault on purpose')` : sql;
    });
  return new Proxy(engine, {
    get(target, name, self: unknown) {
      if (name === 'run' || name === 'transact')
        return (statements: string | readonly string[], options: object) =>
          target[name](spoil(statements), options);
      const value: unknown = Reflect.get(target, name, self === target ? self : target);
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value;
    },
  });
}
