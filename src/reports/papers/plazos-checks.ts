import { countOf } from '@/core/format';
import type { Check } from '../maker';
import type { DeadlineSheet } from './plazos-read';
import { named } from './poi-checks';

/** What the weekly sheet lacks. */
export function deadlineSheetChecks({ vencidos, esta, proxima }: DeadlineSheet): Check[] {
  const all = [...vencidos, ...esta, ...proxima];
  const guessed = [...new Set(all.filter(({ sinVerificar }) => sinVerificar).map(({ donde }) => donde.split(',')[0]!))].sort();
  const orphans = all.filter(({ quien }) => quien === 'sin responsable');
  return [
    {
      id: 'reglas',
      que: guessed.length === 0 ? 'Reglas de plazo verificadas' : `Verificar las reglas de plazo de ${countOf(guessed.length, 'ficha', 'fichas')}`,
      detalle: named(guessed),
      hecho: guessed.length === 0,
      ir: 'procedimientos/manual',
    },
    {
      id: 'responsables',
      que: orphans.length === 0 ? 'Todo plazo tiene responsable' : `Responsable de ${countOf(orphans.length, 'plazo', 'plazos')}`,
      detalle: named(orphans.map(({ que }) => que)),
      hecho: orphans.length === 0,
      ir: 'inversiones/sesiones',
    },
  ];
} // prettier-ignore
