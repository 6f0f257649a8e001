import { countOf, joinList } from '@/core/format';
import type { InversionFila } from '@/sql/inversion-fila';
import type { Lista, ListaPuesto } from '@/sql/lista';
import type { Message } from '../frame/message';
import { asking } from './ficha';
import type { PrioridadFigures } from './model.svelte';
import { tipoWords } from './words';

export interface Owing {
  /** '' where no file says which. */
  uei: string;
  filas: { cui: string; nombre: string; falta: string[] }[];
}

/** What an investment of a list lacks to be consolidated. */
export function lacksOf(
  row: ListaPuesto,
  lista: Pick<Lista, 'tipo'>,
  found: InversionFila | undefined,
): string[] {
  if (lista.tipo !== 'PMI')
    return [
      ...(row.monto === null && row.costo_actualizado === null ? ['el monto estimado'] : []),
      ...(row.situacion === null ? ['la situación'] : []),
    ];
  if (!row.en_cartera) return ['todos sus datos: no está en la cartera del corte'];
  return [
    ...(row.costo_actualizado === null ? ['el costo actualizado'] : []),
    ...(row.saldo === null && row.costo_actualizado !== null ? ['el devengado acumulado'] : []),
    ...(row.avance_fisico === null ? ['el avance físico'] : []),
    ...(found && found.fin === null ? ['la fecha de fin'] : []),
    ...(found && found.en_ejecucion && found.programado_anio === null
      ? [`la programación ${found.ejercicio} del Formato 12-B`]
      : []),
  ];
}

/** By UEI, the one that owes most first; those of none known at the end. */
export function owingOf({
  orden,
  lista,
  cartera,
}: Pick<PrioridadFigures, 'orden' | 'lista' | 'cartera'>): Owing[] {
  const found = new Map(cartera.map((row) => [row.cui, row]));
  const groups = new Map<string, Owing>();
  for (const row of orden) {
    const falta = lacksOf(row, lista, found.get(row.cui));
    if (falta.length === 0) continue;
    const uei = found.get(row.cui)?.uei ?? '';
    const group = groups.get(uei) ?? { uei, filas: [] };
    group.filas.push({ cui: row.cui, nombre: row.nombre ?? `CUI ${row.cui}`, falta });
    groups.set(uei, group);
  }
  return [...groups.values()].sort(
    (a, b) =>
      Number(a.uei === '') - Number(b.uei === '') ||
      b.filas.length - a.filas.length ||
      a.uei.localeCompare(b.uei),
  );
}

/** What is asked of a UF or UEI, ready to copy or to open in the mail program. */
export function listaMessage(owing: Owing, lista: Pick<Lista, 'tipo' | 'nombre'>, corte: string): Message {
  const { ficha, nombre } = tipoWords[lista.tipo ?? 'PMI'];
  const { actividad, de } = asking[lista.tipo ?? 'PMI'];
  const who = owing.uei === '' ? `${de} a cargo de las inversiones` : owing.uei;
  const n = owing.filas.length;
  const what =
    lista.tipo === 'PMI' || lista.tipo === null
      ? countOf(n, 'inversión', 'inversiones')
      : countOf(n, 'proyecto', 'proyectos');
  return {
    subject: `${nombre}: faltan datos de ${what}${owing.uei === '' ? '' : `, ${owing.uei}`}`,
    body: `Señores
${who}

Para consolidar la cartera de «${lista.nombre}» (manual MGPP-E1, ficha ${ficha}, actividad ${actividad}) falta información de ${what} a su cargo${corte === '' ? '' : `, según la cartera a ${corte}`}:

${owing.filas.map(({ cui, nombre: name, falta }) => `- ${cui}, ${name}: falta ${joinList(falta)}`).join('\n')}

Les pedimos registrarla en el Banco de Inversiones o remitirla a la OPMI. Lo que no se conoce no entra al orden de prelación como cero: la inversión queda después de las que sí tienen el dato.

Oficina de Programación Multianual de Inversiones`,
  };
}
