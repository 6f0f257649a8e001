import type { Activity } from './activities';
import { chains, type ChainName } from './chains';
import { placeOf } from './places';
import { actionOf } from './plan';
import { randomFor } from './random';
import { sum } from './series';
import { units } from './units';

const upper = (text: string) => text.toLocaleUpperCase('es-PE');
const continuity = /continuidad operativa( de la (sede|entidad))?$/i;

/** Continuity works hang from the objective of risk, which every pliego has last. */
function actionCode(activity: Activity): string {
  if (!continuity.test(activity.slot.name)) return activity.center.aei;
  return activity.entity.pliego[0] === '038' ? 'AEI.06.01' : 'AEI.04.01';
}

export function activityCode({ entity, number }: Activity): string {
  return `AOI${entity.code}${String(number).padStart(5, '0')}`;
}

function goalCells(
  column: string,
  title: string,
  [code, name]: readonly [string, string],
): [string, string][] {
  return [
    [column, code],
    [title, name],
    [`${column} Prioridad`, String(Number(code.split('.').at(-1)))],
    [`Eje ID ${column}`, 'EJE.00'],
    [`Eje ${column}`, 'NO PRIORIZADO.'],
    [`Lineamiento ID ${column}`, 'LIN.00.00'],
    [`Lineamiento ${column}`, 'NO PRIORIZADO.'],
  ];
}

const pairCells = (column: string, [code, name]: readonly [string, string]): [string, string][] => [
  [`${column} ID`, code],
  [column, name],
];
const quoted = ([code, name]: readonly [string, string]) => [`'${code}`, name] as const;

/** The name as typed by hand: now and then a trailing blank or two spaces. */
function typed(activity: Activity): string {
  const care = randomFor('typing', activity.slot.key)();
  const name = upper(activity.slot.name);
  return care < 0.04 ? `${name} ` : care < 0.08 ? name.replace(' DE ', '  DE ') : name;
}

/** Name of the chain its money hangs from. */
export function chainOf({ slot, center }: Activity): ChainName {
  return continuity.test(slot.name) ? 'disasters' : center.chain;
}

function planCells(activity: Activity): [string, string][] {
  const { entity } = activity;
  const action = actionOf(entity.pliego[0], actionCode(activity));
  const chain = chains[chainOf(activity)];
  return [
    ...goalCells('OE', 'Objetivo Estrategico', action.oes),
    ...goalCells('AE', 'Acción Estratégica', action.aes),
    ...goalCells('OEI', 'Objetivo Estrategico Institucional', action.oei),
    ...goalCells('AEI', 'Acción Estratégica Institucional', action.aei),
    ...pairCells('Categoria', chain.category),
    ...pairCells('Producto', chain.product),
    ...pairCells('Funcion', chain.purpose),
    ...pairCells('Division Funcional', chain.division),
    ...pairCells('Grupo Funcional', chain.group),
    ...pairCells('Actividad Presupuestal', chain.activity),
  ];
}

/** The first 79 columns, the same in both exports. */
export function identityCells(activity: Activity): [string, string][] {
  const { entity, center, slot, year, money } = activity;
  const unit = units[slot.unit];
  const place = placeOf(slot.department);
  const running = slot.role === 'running-total';
  const funded = sum(money.current) > 0;
  const support = center.chain === 'management' || center.chain === 'people';
  return [
    ['POI', String(year)],
    ['Etapa', 'SEGUIMIENTO'],
    ['NG', 'E'],
    ['Nivel de Gobierno', 'GOBIERNO NACIONAL'],
    ...pairCells('Sector', ["'38", 'PRODUCCIÓN']),
    ...pairCells('Pliego', quoted(entity.pliego)),
    ...pairCells('UE', quoted([entity.code, entity.name])),
    ...pairCells('CC Responsable', quoted(center.responsible)),
    ['Centro Costo ID', `'${center.code}`],
    ['Centro de Costo', `${center.sigla}${center.name}`],
    ...planCells(activity),
    ['Nro Registro POI', `'${year}${entity.code}${String(activity.number).padStart(4, '0')}`],
    ['Actividad Operativa ID', activityCode(activity)],
    ['Actividad Operativa', typed(activity)],
    ['Eje ID AO', 'EJE.00'],
    ['Eje AO', 'NO PRIORIZADO.'],
    ['Lineamiento ID AO', 'LIN.00.00'],
    ['Lineamiento AO', 'NO PRIORIZADO.'],
    ['Prioridad', support ? '3 : Media' : slot.change === 'kept' ? '1 : Muy Alta' : '2 : Alta'],
    ['UM ID', unit.code],
    ['Unidad de Medida', unit.name],
    ['Acumulado', running ? 'NO' : 'SI'],
    ['Tipo', running ? '' : 'ANUAL'],
    ['Cons PIA', money.initial ? 'SI' : 'NO'],
    ['Cons PIM', funded ? 'SI' : 'NO'],
    ['Dep. UBIGEO', place.department[0]],
    ['Departamento Nombre UBIGEO', place.department[1]],
    ['Prov. UBIGEO', place.province[0]],
    ['Provincia Nombre UBIGEO', place.province[1]],
    ['Dis. UBIGEO', place.district[0]],
    ['Distrito Nombre UBIGEO', place.district[1]],
    ['Tipo Financiamiento(PIA)', money.initial ? 'FT' : 'NF'],
    ['Tipo Financiamiento(PIM)', funded ? 'FP' : 'NF'],
  ];
}
