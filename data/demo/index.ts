import { activitiesOf, type Activity } from './activities';
import { activityRow } from './activity-row';
import { activityColumns, financialColumns } from './columns';
import { asOfMay } from './cut';
import { entities } from './entities';
import type { Entity } from './entity';
import { financialRows } from './financial-row';
import { page } from './page';
import { randomFor } from './random';

/** An export as the Aplicativo CEPLAN would give it: an HTML page named .xls. */
export interface DemoFile {
  name: string;
  text: string;
}

/** The moment of the export within its day, `hhmmss`, in office hours. */
function timeOf(entity: Entity, date: string): string {
  const second = 8 * 3600 + Math.floor(randomFor('time', entity.code, date)() * 9.5 * 3600);
  return [second / 3600, (second / 60) % 60, second % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join('');
}

function activityFile(entity: Entity, date: string, activities: readonly Activity[]): DemoFile {
  return {
    name: `POI_PORACTIVIDADOPERATIVA_ANUAL_${entity.code}_${date}${timeOf(entity, date)}.xls`,
    text: page(activityColumns, activities.map(activityRow)),
  };
}

function financialFile(entity: Entity, date: string, activities: readonly Activity[]): DemoFile {
  return {
    name: `POI_PORPROGRAMACIONFINANCIERA_ANUAL_${entity.code}_${date}${timeOf(entity, `${date}f`)}.xls`,
    text: page(financialColumns, activities.flatMap(financialRows)),
  };
}

function filesOf(entity: Entity): DemoFile[] {
  const june = activitiesOf(entity, 2026);
  return [
    activityFile(entity, '20250124', activitiesOf(entity, 2024)),
    activityFile(entity, '20260123', activitiesOf(entity, 2025)),
    activityFile(entity, '20260615', asOfMay(june)),
    activityFile(entity, '20260715', june),
    financialFile(entity, '20260715', june),
  ];
}

/** Every export of the demonstration, the same on every run; all its figures are invented. */
export function demoFiles(): DemoFile[] {
  return entities.flatMap(filesOf);
}
