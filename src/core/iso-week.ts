const DAY = 86_400_000;

/** The ISO 8601 week of a date (`YYYY-MM-DD`), with the year it belongs to: 29 of 2026. */
export function isoWeek(date: string): { anio: number; semana: number } {
  const time = Date.parse(`${date}T00:00:00Z`);
  const weekday = (new Date(time).getUTCDay() + 6) % 7;
  const thursday = new Date(time + (3 - weekday) * DAY);
  const anio = thursday.getUTCFullYear();
  return { anio, semana: Math.floor((thursday.getTime() - Date.UTC(anio, 0, 1)) / DAY / 7) + 1 };
}
