/** `E1.3.5|2026-05`, `E1.3.4|2026-2030|SANIPES`. */
export function instanceId({
  procedimiento,
  periodo,
  alcance = null,
}: {
  procedimiento: string;
  periodo: string;
  alcance?: string | null;
}): string {
  return [procedimiento, periodo, ...(alcance === null || alcance === '' ? [] : [alcance])].join('|');
}
