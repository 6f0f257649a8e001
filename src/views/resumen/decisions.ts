import {
  formatDate,
  formatMillions,
  formatNumber,
  formatPercent,
  numberWord,
  plural,
  sentence,
} from '@/core/format';
import { readable } from '@/core/names';
import { monthName } from '@/core/period';
import type { Metodo, PoiBreve } from '@/sql/poi';
import type { Pending } from '@/state/poi.svelte';
import { decisionRules as limits } from './decision-rules';
import { longName, someNames, type Namer } from './names';
import { percentOf } from './percent';
import type { GroupChange } from './change-words';
import type { CentroOwner } from './queries';

export interface DecisionFacts {
  mes: number;
  /** Of the averages on the page; the gap is always of the simple one. */
  metodo: Metodo;
  /** Dependencias that reported the month. */
  reported: readonly PoiBreve[];
  changes: readonly GroupChange[];
  pending: readonly Pending[];
  /** Who answers for each dependencia, as CEPLAN names it. */
  owners: ReadonlyMap<string, CentroOwner>;
  /** Of its own fall, % that each dependencia owes to missing reports. */
  reportsPart: (centro: string) => number | null;
  /** Of the report of this month and of the next one, `YYYY-MM-DD`. */
  due: string;
  nextDue: string;
  dataDate: string;
}

export interface FoundDecision {
  text: string;
  who: string;
  /** Soles at stake. */
  money: number;
  centros: string[];
}

/** Every matter that a rule finds, most money first; a dependencia stands once, under its first rule. */
export function findDecisions(facts: DecisionFacts, name: Namer): FoundDecision[] {
  const said = new Set<string>();
  const found: FoundDecision[] = [];
  for (const rule of [unreported, fall, ahead, overspent, unplanned])
    for (const decision of rule(facts, name)) {
      if (decision.centros.some((centro) => said.has(centro))) continue;
      decision.centros.forEach((centro) => said.add(centro));
      found.push(decision);
    }
  return found.sort((a, b) => b.money - a.money);
}

export function decisionsTitle(found: number): string {
  const shown = Math.min(found, limits.most);
  if (shown === 0) return 'Ningún asunto pide decisión a la Alta Dirección';
  return `${sentence(numberWord(shown))} ${plural(shown, 'asunto pide', 'asuntos piden')} decisión a la Alta Dirección`;
}

export function decisionsRule(found: number): string {
  const rules = [
    'reporte vencido de una dependencia completa',
    `caída de más de ${limits.caida} pp en un mes`,
    `gasto más de ${limits.brecha} pp por delante de las metas`,
    `devengado ${formatMillions(limits.sobrePim)} o más por encima del PIM de sus AO`,
    `más de ${limits.sinProgramacion} AO que ejecutan sin programación`,
  ].join('; ');
  const more =
    found > limits.most ? ` Los ${numberWord(limits.most)} con más dinero de ${formatNumber(found)}.` : '';
  return `${found === 0 ? 'Se buscó' : 'Por qué están aquí'}: ${rules}.${more}`;
}

function ownerOf({ owners }: DecisionFacts, grupo: PoiBreve, name: Namer): string {
  const owner = owners.get(grupo.llave)?.responsable;
  if (!owner || owner === grupo.nombre) return `Jefatura de ${name(grupo)}`;
  return readable(owner);
}

function one(
  facts: DecisionFacts,
  grupo: PoiBreve,
  name: Namer,
  text: string,
  money = grupo.pim,
): FoundDecision {
  return {
    text,
    who: `${ownerOf(facts, grupo, name)}${facts.nextDue < facts.dataDate ? '' : `. Próximo reporte: ${formatDate(facts.nextDue)}`}`,
    money: money ?? 0,
    centros: [grupo.llave],
  };
}

function unreported(facts: DecisionFacts, name: Namer): FoundDecision[] {
  const late = facts.pending.filter(({ whole, late }) => whole && late > 0);
  if (late.length === 0) return [];
  const groups = late.map(({ grupo }) => grupo);
  const missing = late.reduce((sum, { missing }) => sum + missing, 0);
  const money = groups.reduce((sum, { pim }) => sum + (pim ?? 0), 0);
  const owners = [...new Set(groups.map((grupo) => ownerOf(facts, grupo, name)))];
  const stake = money > 0 ? `, ${formatMillions(money)} de PIM` : '';
  return [
    {
      text: `Pedir el reporte de ${monthName(facts.mes)} a ${someNames(groups.map(name), 3)}: ${formatNumber(missing)} AO${stake}.`,
      who: `${owners.length <= 2 ? owners.join('; ') : 'Sus jefaturas'}. Venció el ${formatDate(facts.due)}`,
      money,
      centros: groups.map(({ llave }) => llave),
    },
  ];
}

function fall(facts: DecisionFacts, name: Namer): FoundDecision[] {
  return facts.changes
    .filter(({ now, before }) => before - now > limits.caida)
    .map(({ grupo, now, before }) => {
      const stake = grupo.pim !== null && grupo.pim > 0 ? ` y tiene ${formatMillions(grupo.pim)} de PIM` : '';
      const share = facts.reportsPart(grupo.llave);
      const cause =
        share !== null && share >= 10
          ? ` El ${formatPercent(Math.min(share, 100), 0)} de la caída son reportes que faltan.`
          : '';
      const text = `Decidir si se reprograma ${longName(grupo, name)}: cayó ${formatNumber(before - now, 1)} puntos en un mes${stake}.${cause}`;
      return one(facts, grupo, name, text);
    });
}

function ahead(facts: DecisionFacts, name: Namer): FoundDecision[] {
  return facts.reported
    .filter(({ brecha_fisico_financiera: gap }) => gap !== null && gap < -limits.brecha)
    .map((grupo) => {
      const stake = grupo.pim !== null && grupo.pim > 0 ? `, con ${formatMillions(grupo.pim)} de PIM` : '';
      const reached = percentOf(grupo.cumplimiento ?? 0);
      const text = `Revisar el gasto de ${longName(grupo, name)}: gastó el ${formatPercent(grupo.avance_financiero)} de lo programado y ${reached === null ? 'no cumplió nada' : `cumplió ${reached}`} de sus metas${facts.metodo === 'simple' ? '' : ' (promedio simple)'}${stake}.`;
      return one(facts, grupo, name, text);
    });
}

function overspent(facts: DecisionFacts, name: Namer): FoundDecision[] {
  return facts.reported
    .filter(({ exceso_pim }) => exceso_pim !== null && exceso_pim >= limits.sobrePim)
    .map((grupo) => {
      const { ao_sobre_pim: n, exceso_pim: excess } = grupo;
      const text = `Ordenar el presupuesto de ${longName(grupo, name)}: ${numberWord(n, 'f')} AO ${plural(n, 'devengó', 'devengaron')} ${formatMillions(excess)} más que su PIM.`;
      return one(facts, grupo, name, text, excess);
    });
}

function unplanned(facts: DecisionFacts, name: Namer): FoundDecision[] {
  return facts.reported
    .filter(({ ao_sin_programacion }) => ao_sin_programacion > limits.sinProgramacion)
    .map((grupo) => {
      const { ao_sin_programacion: n, pim_sin_programacion: pim } = grupo;
      const text = `Programar las metas de ${longName(grupo, name)}: ${numberWord(n, 'f')} AO ejecutan sin tener nada programado${pim !== null && pim > 0 ? `, con ${formatMillions(pim)} de PIM` : ''}.`;
      return one(facts, grupo, name, text, pim);
    });
}
