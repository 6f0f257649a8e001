import { demoServices, territories, type DemoService } from './descentralizada-servicios';
import type { Cell } from './investment-csv';
import { randomFor } from './random';

type Cells = Record<string, Cell>;

const TODAY = '2026-07-16';
const DAY = 86_400_000;
const invented = '(demostración)';

const plus = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

function documentOf(service: DemoService, stage: number, random: () => number, year: string): string | null {
  const number = String(100 + Math.floor(random() * 300));
  if (stage === 1) return `Acta de la CIG ${number.slice(1)}-${year} ${invented}`;
  if (stage === 2) return `Mapa de procesos del ETTI, informe ${number}-${year} ${invented}`;
  if (stage === 3) return `Informe ${number}-${year}-PRODUCE/${service.responsible} ${invented}`;
  return stage === 4 ? `R.M. ${number}-${year}-PRODUCE ${invented}` : null;
}

/** The stages of a model up to the one it is in; overdue ones had their plazo before the day of the demonstration. */
function stagesOf(service: DemoService, place: string, reached: number): Cells[] {
  const row = { servicio_id: service.id, departamento: place };
  if (reached === 0) return [{ ...row, etapa: 1, plazo: '2026-11-30' }];
  const random = randomFor('modelo', service.id, place);
  const within = (low: number, high: number) => low + Math.floor(random() * (high - low));
  const overdue = service.overdue.includes(place);
  const recent = service.recent.includes(place);
  const began = plus(TODAY, -(recent ? within(20, 80) : overdue ? within(200, 320) : within(100, 250)));
  const due = plus(TODAY, overdue ? -within(12, 60) : within(25, 320));
  const done = overdue ? within(45, 80) : within(10, 90);
  const current = { ...row, etapa: reached, avance: done, inicio: began, plazo: due };
  const earlier: Cells[] = [];
  let end = plus(began, -1);
  for (let etapa = reached - 1; etapa >= 1; etapa--) {
    const inicio = plus(end, -within(70, 190));
    const plazo = plus(end, within(-20, 45));
    const documento = documentOf(service, etapa, random, end.slice(0, 4));
    earlier.unshift({ ...row, etapa, avance: 100, inicio, plazo, fin: end, documento });
    end = plus(inicio, -1);
  }
  return [...earlier, current];
}

/** The models of every service, stage by stage. */
export function modelStages(): Cells[] {
  return demoServices.flatMap((service) =>
    territories.flatMap((place, i) => {
      const stage = service.stages[i]!;
      return stage === '-' ? [] : stagesOf(service, place, Number(stage));
    }),
  );
}
