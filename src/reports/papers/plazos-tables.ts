import type { SheetRow } from '../plazo/sheet';
import type { ColumnOf } from './builder';
import { figures, words } from './columns';

const common: ColumnOf<SheetRow>[] = [
  words('Quién', 23, ({ quien }) => quien),
  words('Qué', 44, ({ que }) => que),
  words('De dónde', 14, ({ donde }) => donde),
];

const date = (titulo: string): ColumnOf<SheetRow> => ({
  titulo,
  type: 'fecha',
  width: 10,
  cell: ({ vence }) => vence,
});

export const lateColumns: ColumnOf<SheetRow>[] = [
  ...common,
  date('Era para el'),
  figures('Atraso, d.h.', 'entero', 9, 'plazo.atraso', ({ dias }) => Math.max(0, -dias)),
];

export const dueColumns: ColumnOf<SheetRow>[] = [
  ...common,
  date('Vence'),
  figures('Quedan, d.h.', 'entero', 9, 'plazo.quedan', ({ dias }) => dias),
];
