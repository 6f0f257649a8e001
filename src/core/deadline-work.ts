/** What turns facts into deadlines, with the catalogue it needs: one module, so that a page may load it when it is first asked. */
export { instances } from './deadline-list';
export { scheduleYear } from './instance-year';
export { openInstance } from './instances';
export { processIndicators } from './process-indicators';
import { executors, procedures, processes } from './procedure-catalog';

/** Codes that exist. */
export const codes = {
  proceso: new Set(processes.filter(({ nivel }) => nivel === 1).map(({ codigo }) => codigo)),
  procedimiento: new Set(procedures.map(({ codigo }) => codigo)),
  ejecutor: new Set(executors.map(({ id }) => id)),
} as const;
