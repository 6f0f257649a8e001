import { acuerdos, type Acuerdo } from '@/sql/sesion';
import type { Desk } from '@/state/desk.svelte';
import { Query } from '@/state/query.svelte';

/** The acuerdos of the Comisión, which have deadlines of their own. Create it inside a component. */
export function acuerdosOf(desk: Desk, hoy: () => string): Query<Acuerdo[]> {
  const { session, journal } = desk;
  return new Query<Acuerdo[]>(
    () => session.engine,
    () => {
      const day = hoy();
      if (!session.complete || !journal.ready || journal.version < 0 || session.version === 0) return null;
      return (db, signal) => acuerdos(db, day, { signal });
    },
  );
}
