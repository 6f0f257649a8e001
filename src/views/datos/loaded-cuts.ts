import { layout, layouts } from '@/layouts/catalog';
import { readable } from '@/core/names';
import { contract } from '@/contracts/catalog';
import { countOf, joinList, missingMark } from '@/core/format';
import { monthName } from '@/core/period';
import type { Band } from '@/core/semaforo';
import type { DescentralizadaCarga } from '@/sql/descentralizada';
import type { Cut } from '@/state/filters.svelte';
import type { InversionCarga } from '@/state/inversion-cargas';
import type { PlanCarga } from '@/state/plan-cargas';
import { investmentWords } from './investment-words';
import { managementWords } from './management-words';
import type { LoadedFile } from './queries';

/** What a row says of a cut, of the POI or of the budget. */
export type LoadedPart = Pick<
  Cut,
  'carga_id' | 'ejercicio' | 'pliego_llave' | 'pliego' | 'ue_id' | 'ue' | 'corte' | 'vigente'
>;

/** What came together: one export, or the templates dropped at once. */
export interface LoadedCut {
  cargaId: string;
  sources: string[];
  files: LoadedFile[];
  cuts: LoadedPart[];
  plans: PlanCarga[];
  /** What it brings of the investments. */
  investments: InversionCarga[];
  /** What it brings of decentralised management. */
  management: DescentralizadaCarga[];
  filas: number;
  rechazadas: number;
  ejercicio: number | null;
  /** Month; null where no month has seguimiento. */
  corte: number | null;
  who: string | null;
  exportado: string | null;
  cargado: string;
  state: { band: Band; word: string };
}

/** Latest ejercicio and corte first; within them, the latest loaded. */
export function loadedCuts(
  files: readonly LoadedFile[],
  cuts: readonly LoadedPart[],
  plans: readonly PlanCarga[] = [],
  investments: readonly InversionCarga[] = [],
  management: readonly DescentralizadaCarga[] = [],
): LoadedCut[] {
  const byCarga = new Map<string, LoadedFile[]>();
  for (const file of files) byCarga.set(file.carga_id, [...(byCarga.get(file.carga_id) ?? []), file]);
  return [...byCarga]
    .map(([cargaId, own]) =>
      describe(
        cargaId,
        own,
        cuts.filter(({ carga_id }) => carga_id === cargaId),
        plans.filter(({ carga_id }) => carga_id === cargaId),
        investments.filter(({ carga_id }) => carga_id === cargaId),
        management.filter(({ carga_id }) => carga_id === cargaId),
      ),
    )
    .sort(
      (a, b) =>
        (b.ejercicio ?? 0) - (a.ejercicio ?? 0) ||
        (b.corte ?? 0) - (a.corte ?? 0) ||
        b.cargado.localeCompare(a.cargado),
    );
}

function describe(
  cargaId: string,
  files: LoadedFile[],
  cuts: LoadedPart[],
  plans: PlanCarga[],
  investments: InversionCarga[],
  management: DescentralizadaCarga[],
): LoadedCut {
  const sum = (of: (file: LoadedFile) => number) => files.reduce((total, file) => total + of(file), 0);
  const latest = (of: (file: LoadedFile) => string | null) =>
    files
      .map(of)
      .filter((at) => at !== null)
      .sort()
      .at(-1) ?? null;
  const rechazadas = sum(({ filas_rechazadas }) => filas_rechazadas);
  const [invested] = cuts.length + plans.length === 0 ? investments : [];
  const dated = invested?.corte ?? (cuts.length + plans.length === 0 ? management[0]?.fecha : null);
  const corte = dated
    ? Number(dated.slice(5, 7))
    : cuts.reduce<number | null>((last, cut) => Math.max(last ?? 0, cut.corte ?? 0) || null, null);
  return {
    cargaId,
    files,
    cuts,
    plans,
    investments,
    management,
    sources: sourcesOf(files),
    filas: sum(({ filas_aceptadas }) => filas_aceptadas),
    rechazadas,
    ejercicio: cuts[0]?.ejercicio ?? (dated ? Number(dated.slice(0, 4)) : (files[0]?.ejercicio ?? null)),
    corte,
    who: whoOf(cuts, plans, investments, management),
    exportado: latest(({ exportado_en }) => exportado_en),
    cargado: latest(({ cargado_en }) => cargado_en) ?? '',
    state: stateOf(files, cuts, corte, rechazadas),
  };
}

/** Known exports by their name; several templates, in one phrase. */
function sourcesOf(files: readonly LoadedFile[]): string[] {
  const found = [...new Set(files.map(({ layout: name }) => name))].map((name) => ({
    title: layout(name)?.title ?? name,
    template: layout(name)?.template,
  }));
  const exported = found.filter(({ template }) => template === undefined).map(({ title }) => title);
  const templates = found.flatMap(({ template }) => template ?? []);
  if (templates.length < 2) return found.map(({ title }) => title);
  const names = templates.map((name) =>
    contract(name)
      .title.toLowerCase()
      .replace(/\b(poi|cig|ettis?)\b/g, (sigla) => sigla.toUpperCase().replace(/S$/, '')),
  );
  return [...exported, `Plantillas de Timón: ${names.join('; ')}`];
}

function whoOf(
  cuts: readonly LoadedPart[],
  plans: readonly PlanCarga[],
  investments: readonly InversionCarga[],
  management: readonly DescentralizadaCarga[],
): string | null {
  const [first] = cuts;
  if (!first) {
    const words = [plansOf(plans), investmentWords(investments), managementWords(management)];
    return joinList(words.filter((one) => one !== null)) || null;
  }
  const ues = new Set(cuts.map(({ pliego_llave, ue_id }) => `${pliego_llave} ${ue_id}`)).size;
  const pliegos = new Set(cuts.map(({ pliego_llave }) => pliego_llave)).size;
  if (ues === 1) return `${first.ue_id} ${readable(first.ue)}`;
  return pliegos === 1
    ? `${countOf(ues, 'ejecutora', 'ejecutoras')} de ${readable(first.pliego)}`
    : `${countOf(ues, 'ejecutora', 'ejecutoras')} de ${countOf(pliegos, 'pliego', 'pliegos')}`;
}

function plansOf(plans: readonly PlanCarga[]): string | null {
  const [first] = plans;
  if (!first) return null;
  const count = new Set(plans.map(({ plan_id }) => plan_id)).size;
  if (count > 1) return countOf(count, 'plan estratégico', 'planes estratégicos');
  if (first.tipo === null) return first.plan_id;
  return `${first.tipo} ${yearsOf(plans)}${first.pliego === null ? '' : `, ${readable(first.pliego)}`}`;
}

/** «2024-2028»; those of several plans, from the first year of any to the last. */
function yearsOf(plans: readonly PlanCarga[]): string {
  const years = plans.flatMap(({ desde, hasta }) => [desde, hasta]).filter((year) => year !== null);
  return years.length === 0 ? missingMark : `${Math.min(...years)}-${Math.max(...years)}`;
}

function stateOf(
  files: LoadedFile[],
  cuts: LoadedPart[],
  corte: number | null,
  rejected: number,
): LoadedCut['state'] {
  if (files.every(({ demostracion }) => demostracion)) return { band: 'nd', word: 'demostración' };
  if (rejected > 0)
    return { band: 'amarillo', word: rejected === 1 ? 'falta 1 fila' : `faltan ${rejected} filas` };
  if (cuts.length === 0) return { band: 'verde', word: 'en uso' };
  if (cuts.some(({ vigente }) => vigente)) return { band: 'verde', word: 'vigente' };
  return { band: 'nd', word: corte === null ? 'sin seguimiento' : 'anterior' };
}

/** Known exports with nothing loaded. */
export function missingSources(files: readonly LoadedFile[]): string[] {
  return layouts
    .filter(({ template, name }) => template === undefined && !files.some((file) => file.layout === name))
    .map(({ title }) => title);
}

/** Loads of the same source, month and state: one line that opens into its members. */
export interface LoadedGroup {
  key: string;
  first: LoadedCut;
  members: LoadedCut[];
  filas: number;
  who: string | null;
}

export function groupedCuts(rows: readonly LoadedCut[]): LoadedGroup[] {
  const groups = new Map<string, LoadedCut[]>();
  for (const row of rows) {
    const key = [row.ejercicio, row.corte, row.sources.join(), row.state.word].join('|');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].map(([key, members]) => ({
    key,
    first: members[0]!,
    members: [...members].sort((a, b) => (a.who ?? '').localeCompare(b.who ?? '', 'es')),
    filas: members.reduce((sum, { filas }) => sum + filas, 0),
    who:
      members.length === 1
        ? members[0]!.who
        : whoOf(
            members.flatMap(({ cuts }) => cuts),
            members.flatMap(({ plans }) => plans),
            members.flatMap(({ investments }) => investments),
            members.flatMap(({ management }) => management),
          ),
  }));
}

/** «junio 2026»; the year alone where no month has seguimiento; the years of a strategic plan. */
export function corteWords({
  ejercicio,
  corte,
  plans,
}: Pick<LoadedCut, 'ejercicio' | 'corte' | 'plans'>): string {
  if (ejercicio === null) return yearsOf(plans);
  return corte === null ? String(ejercicio) : `${monthName(corte)} ${ejercicio}`;
}
