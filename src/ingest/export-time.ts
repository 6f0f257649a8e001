/** When the Aplicativo wrote a file, from the fourteen digits that close its name; null when it does not say. */
export function exportTime(file: string): string | null {
  const match = /_(20\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?!\d)/.exec(file);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const text = `${year}-${month}-${day} ${hour}:${minute}:${second}`;
  const parsed = new Date(`${text.replace(' ', 'T')}Z`);
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== text.slice(0, 10)
    ? null
    : text;
}
