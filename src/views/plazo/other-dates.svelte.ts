import { readOtherDates, type OtherDates } from '@/reports/plazo/other-dates';
import type { Desk } from '@/state/desk.svelte';
import { Query } from '@/state/query.svelte';

/** Acuerdos and dates of no procedure, asked once, as they stand on a day. Create it inside a component. */
export function otherDates(desk: Desk, hoy: () => string): Query<OtherDates> {
  const { session, journal } = desk;
  return new Query<OtherDates>(
    () => session.engine,
    () => {
      const al = hoy();
      if (!session.complete || !journal.ready || journal.version < 0 || session.version === 0) return null;
      return (db, signal) => readOtherDates(db, al, { signal });
    },
  );
}
