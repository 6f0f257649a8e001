import type { Ao, Archivo, Poi } from './poi-fixture';
import { avanceDe, band, capped, percent, total, type AvanceMes } from './poi-oracle';

export interface Corte {
  carga_id: string;
  ejercicio: number;
  pliego_llave: string;
  ue_id: string;
  pliego: string;
  ue: string;
  ao: number;
  ao_activas: number;
  corte: number | null;
  exportado_en: string | null;
  cargado_en: string | null;
  demostracion: boolean;
  vigente: boolean;
}

export interface Scope {
  ejercicio: number;
  carga: string | null;
  pliegos: string[];
  ues: string[];
  centros: string[];
}

type Keyed = Record<string, string | null>;

const pliegoKey = (ao: Ao): string => `${ao.sector_id ?? ''}.${ao.pliego_id}`;

/** How each AO belongs to a group of each eje: key, code shown, name, sigla and the group it lies in. */
export const ejes: Record<string, (ao: Ao) => Keyed & { llave: string }> = {
  total: () => ({ llave: 'total', clave: 'total', nombre: 'Total', sigla: null, dentro_de: null }),
  pliego: (ao) => ({
    llave: pliegoKey(ao),
    clave: ao.pliego_id,
    nombre: ao.pliego ?? ao.pliego_id,
    sigla: null,
    dentro_de: null,
  }),
  ue: (ao) => ({
    llave: ao.ue_id,
    clave: ao.ue_id,
    nombre: ao.ue ?? ao.ue_id,
    sigla: null,
    dentro_de: pliegoKey(ao),
  }),
  centro_costo: (ao) => ({
    llave: `${ao.ue_id}/${ao.centro_costo_id ?? ''}`,
    clave: ao.centro_costo_id ?? 's/c',
    nombre: ao.centro_costo ?? ao.centro_costo_id ?? 'Sin centro de costo',
    sigla: ao.sigla,
    dentro_de: ao.ue_id,
  }),
  oei: (ao) => ({
    llave: `${pliegoKey(ao)}/${ao.oei_id ?? ''}`,
    clave: ao.oei_id ?? 's/c',
    nombre: ao.oei ?? ao.oei_id ?? 'Sin OEI',
    sigla: null,
    dentro_de: pliegoKey(ao),
  }),
  aei: (ao) => ({
    llave: `${pliegoKey(ao)}/${ao.aei_id ?? ''}`,
    clave: ao.aei_id ?? 's/c',
    nombre: ao.aei ?? ao.aei_id ?? 'Sin AEI',
    sigla: null,
    dentro_de: `${pliegoKey(ao)}/${ao.oei_id ?? ''}`,
  }),
  categoria: (ao) => ({
    llave: ao.categoria_id ?? 's/c',
    clave: ao.categoria_id ?? 's/c',
    nombre: ao.categoria ?? ao.categoria_id ?? 'Sin categoría',
    sigla: null,
    dentro_de: null,
  }),
  prioridad: (ao) => ({
    llave: ao.prioridad ?? 'Sin prioridad',
    clave: ao.prioridad ?? 'Sin prioridad',
    nombre: ao.prioridad ?? 'Sin prioridad',
    sigla: null,
    dentro_de: null,
  }),
  departamento: (ao) => ({
    llave: ao.departamento ?? 'Sin departamento',
    clave: ao.departamento ?? 'Sin departamento',
    nombre: ao.departamento ?? 'Sin departamento',
    sigla: null,
    dentro_de: null,
  }),
};

export const isActive = (ao: Ao): boolean => ao.activo !== false;

const latest = (values: (string | null)[]): string | null =>
  values.reduce((most, value) => (value !== null && (most === null || value > most) ? value : most), null);

/** Last month with any SE among active AO; money answers where nothing physical does. */
function corteDe(aos: Ao[]): number | null {
  for (const key of ['f_ejecutado', 'fn_ejecutado'] as const)
    for (let mes = 12; mes > 0; mes--)
      if (aos.some((ao) => isActive(ao) && ao.meses[mes - 1]?.[key] != null)) return mes;
  return null;
}

function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

const cutKey = (ao: Ao): string => [ao.carga_id, ao.ejercicio, pliegoKey(ao), ao.ue_id].join('|');

/** Greater means more recent; a missing date is older than any. */
export function moreRecent(a: Corte, b: Corte): number {
  const parts: [string | number, string | number][] = [
    [a.corte ?? 0, b.corte ?? 0],
    [a.exportado_en ?? '', b.exportado_en ?? ''],
    [a.cargado_en ?? '', b.cargado_en ?? ''],
    [b.carga_id, a.carga_id],
  ];
  for (const [left, right] of parts) if (left !== right) return left > right ? 1 : -1;
  return 0;
}

const cortesOf = new WeakMap<Poi, Map<string, Corte>>();

export function cortesDe(poi: Poi): Map<string, Corte> {
  const known = cortesOf.get(poi) ?? findCortes(poi);
  cortesOf.set(poi, known);
  return known;
}

function findCortes({ aos, archivos }: Poi): Map<string, Corte> {
  const found = new Map<string, Corte>();
  for (const [key, group] of groupBy(aos, cutKey)) {
    const first = group[0]!;
    const files = archivos.filter(({ carga_id }: Archivo) => carga_id === first.carga_id);
    found.set(key, {
      carga_id: first.carga_id,
      ejercicio: first.ejercicio,
      pliego_llave: pliegoKey(first),
      ue_id: first.ue_id,
      pliego: first.pliego ?? first.pliego_id,
      ue: first.ue ?? first.ue_id,
      ao: group.length,
      ao_activas: group.filter(isActive).length,
      corte: corteDe(group),
      exportado_en: latest(files.map(({ exportado_en }) => exportado_en)),
      cargado_en: latest(files.map(({ cargado_en }) => cargado_en)),
      demostracion: files.some(({ demostracion }) => demostracion),
      vigente: false,
    });
  }
  const rivals = groupBy(found.values(), (one) => `${one.ejercicio}|${one.pliego_llave}|${one.ue_id}`);
  for (const group of rivals.values()) group.sort(moreRecent).at(-1)!.vigente = true;
  return found;
}

/** The active AO a scope looks at: those of the chosen carga, or of the latest cut of each UE. */
export function aosDe(poi: Poi, scope: Scope): Ao[] {
  const cortes = cortesDe(poi);
  const within = (list: string[], value: string) => list.length === 0 || list.includes(value);
  return poi.aos.filter(
    (ao) =>
      isActive(ao) &&
      ao.ejercicio === scope.ejercicio &&
      (scope.carga === null ? cortes.get(cutKey(ao))!.vigente : ao.carga_id === scope.carga) &&
      within(scope.pliegos, pliegoKey(ao)) &&
      within(scope.ues, ao.ue_id) &&
      within(scope.centros, ejes['centro_costo']!(ao).llave),
  );
}

const standing = (a: Corte, b: Corte): number => Number(a.vigente) - Number(b.vigente) || moreRecent(a, b);

/** The name a group goes by: that of its most recent cut, a latest one before any other. */
function nameOf(poi: Poi, eje: string, ejercicio: number, llave: string): Keyed {
  const cortes = cortesDe(poi);
  const candidates = poi.aos
    .filter((ao) => ao.ejercicio === ejercicio)
    .map((ao) => ({ keyed: ejes[eje]!(ao), corte: cortes.get(cutKey(ao))! }))
    .filter(({ keyed }) => keyed.llave === llave)
    .sort((a, b) => standing(a.corte, b.corte));
  const answer: Keyed = {};
  for (const name of ['clave', 'nombre', 'sigla', 'dentro_de']) {
    const holding = candidates.filter(({ keyed }) => keyed[name] !== null);
    const best = holding.at(-1)?.corte;
    answer[name] = latest(
      holding.filter(({ corte }) => standing(corte, best!) === 0).map(({ keyed }) => keyed[name]!),
    );
  }
  return answer;
}

const mean = (values: (number | null)[]): number | null => {
  const all = values.filter((value) => value !== null);
  return all.length === 0 ? null : all.reduce((sum, value) => sum + value, 0) / all.length;
};

/** Band of an average, where only the noise of adding doubles is put aside. */
function bandOfMean(value: number | null, real: number | null): string {
  if (value === null) return 'nd';
  const clean = Number(value.toFixed(9));
  if (clean < 75) return 'rojo';
  if (clean < 95) return 'amarillo';
  return Number(real!.toFixed(9)) > 100 ? 'exceso' : 'verde';
}

export function gruposDe(poi: Poi, eje: string, scope: Scope, mes: number): Map<string, object> {
  const groups = groupBy(aosDe(poi, scope), (ao) => ejes[eje]!(ao).llave);
  return new Map(
    [...groups].map(([llave, aos]) => [
      llave,
      {
        eje,
        llave,
        ...(eje === 'total' ? ejes['total']!(aos[0]!) : nameOf(poi, eje, scope.ejercicio, llave)),
        mes,
        ...figuresOf(aos.map((ao) => avanceDe(ao, mes))),
      },
    ]),
  );
}

function figuresOf(rows: AvanceMes[]): object {
  const averaged = rows.filter(({ en_promedio }) => en_promedio);
  const count = (situacion: string) => rows.filter((row) => row.situacion === situacion).length;
  const inBand = (name: string) => averaged.filter(({ semaforo }) => semaforo === name).length;
  const money = (key: keyof AvanceMes): number | null => {
    const cents = total(rows.map((row) => (row[key] === null ? null : Math.round(Number(row[key]) * 100))));
    return cents === null ? null : cents / 100;
  };
  const weighted = averaged.filter(({ pim }) => (pim ?? 0) > 0);
  const weight = weighted.reduce((sum, { pim }) => sum + pim!, 0);
  const byPim = (key: 'cumplimiento_acumulado' | 'avance_acumulado') =>
    weight === 0 ? null : weighted.reduce((sum, row) => sum + row[key]! * row.pim!, 0) / weight;
  const cumplimiento = mean(averaged.map((row) => row.cumplimiento_acumulado));
  const real = mean(averaged.map((row) => row.avance_acumulado));
  const [pim, programado, devengado] = [money('pim'), money('fn_vigente_acum'), money('fn_ejecutado_acum')];
  const proyectado = total(rows.map((row) => row.fn_proyeccion));
  const above = rows.filter((row) => (row.pim ?? 0) > 0 && (row.fn_ejecutado_acum ?? 0) > row.pim!);
  const conMeta = rows.filter((row) => (row.f_vigente_acum ?? 0) > 0).length;
  const reportaron = rows.filter((row) => row.reporto_mes).length;
  const financiero = percent(devengado, programado);
  const cents = (soles: number | null) => (soles === null ? null : Math.round(soles * 100));
  return {
    ao: rows.length,
    ao_con_meta: conMeta,
    ao_sin_meta: count('sin_meta'),
    ao_sin_programacion: count('ejecucion_sin_programacion'),
    ao_sin_reporte: count('sin_reporte'),
    ao_reporte_incompleto: count('reporte_incompleto'),
    ao_en_promedio: averaged.length,
    ao_reportaron_mes: reportaron,
    ao_rojo: inBand('rojo'),
    ao_amarillo: inBand('amarillo'),
    ao_verde: inBand('verde'),
    ao_exceso: inBand('exceso'),
    ao_sobre_pim: above.length,
    suma_cumplimiento: total(averaged.map((row) => row.cumplimiento_acumulado)),
    puntos_faltantes: total(averaged.map((row) => 100 - row.cumplimiento_acumulado!)),
    avance_real: real,
    cumplimiento,
    cumplimiento_ponderado: byPim('cumplimiento_acumulado'),
    avance_real_ponderado: byPim('avance_acumulado'),
    cumplimiento_inicial: mean(rows.map((row) => row.cumplimiento_inicial)),
    programado_anual: mean(rows.map((row) => row.programado_anual)),
    cumplimiento_anual: mean(rows.map((row) => row.cumplimiento_anual)),
    proyeccion_anual: mean(rows.map((row) => row.proyeccion_anual)),
    pia_poi: money('fn_inicial_anual'),
    pim,
    programado_mes: money('fn_vigente_mes'),
    devengado_mes: money('fn_ejecutado_mes'),
    programado_acumulado: programado,
    devengado,
    devengado_proyectado: proyectado,
    pim_sin_programacion: total(
      rows.filter(({ situacion }) => situacion === 'ejecucion_sin_programacion').map(({ pim }) => pim),
    ),
    exceso_pim: total(above.map((row) => row.fn_ejecutado_acum! - row.pim!)),
    programado_pim: percent(programado, pim),
    avance_financiero: financiero,
    avance_pim: percent(devengado, pim),
    proyeccion_pim: percent(proyectado, pim),
    completitud: percent(reportaron, conMeta),
    brecha_fisico_financiera: cumplimiento === null || financiero === null ? null : cumplimiento - financiero,
    semaforo: bandOfMean(capped(cumplimiento), real),
    semaforo_ponderado: bandOfMean(byPim('cumplimiento_acumulado'), byPim('avance_acumulado')),
    semaforo_financiero: band(cents(devengado), cents(programado)),
  };
}

/** AO whose monthly programme looks accumulated already. */
export function parecenAcumuladas({ aos }: Poi): Ao[] {
  return aos.filter((ao) => {
    const values = ao.meses.map((one) => one?.f_vigente ?? null);
    const present = values.filter((value) => value !== null);
    const last = values[11] ?? null;
    const anual = ao.f_vigente_total;
    return (
      isActive(ao) &&
      ao.tipo_acumulacion !== 'ultimo' &&
      last !== null &&
      last > 0 &&
      anual !== null &&
      Math.abs(last - anual) <= 10_000 &&
      present.reduce((sum, value) => sum + value, 0) > anual &&
      present.every((value, i) => i === 0 || value >= present[i - 1]!)
    );
  });
}
