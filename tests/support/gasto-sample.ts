import type { Connector } from '@/engine/connector';
import { calidadQueries } from './calidad-sample';
import { writePoi } from './poi-fixture';
import { samplePoi } from './poi-sample';

/** A line of the budget: one chain of a carga, amounts in céntimos. */
export interface GastoLinea {
  carga_id: string;
  ejercicio: number;
  cadena_id: string;
  sector_id: string | null;
  pliego_id: string | null;
  ue_id: string | null;
  fuente_id: string | null;
  rubro_id: string | null;
  generica_id: string | null;
  programa_id: string | null;
  producto_id: string | null;
  actividad_id: string | null;
  pia: number | null;
  pim: number | null;
  meses: readonly GastoMesLinea[];
}

export interface GastoMesLinea {
  mes: number;
  certificado: number | null;
  compromiso_anual: number | null;
  compromiso: number | null;
  devengado: number | null;
  girado: number | null;
}

const text = (value: string | null) => (value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`);
const soles = (value: number | null) => (value === null ? 'NULL' : `${value}::DECIMAL(20,2) / 100`);
const codes = [
  'sector_id', 'pliego_id', 'ue_id', 'fuente_id', 'rubro_id', 'generica_id', 'programa_id', 'producto_id', 'actividad_id',
] as const; // prettier-ignore
const amounts = ['certificado', 'compromiso_anual', 'compromiso', 'devengado', 'girado'] as const;

/** Replaces what the contract tables of the budget hold; the marts still have to be refreshed. */
export async function writeGasto(engine: Connector, lines: readonly GastoLinea[]): Promise<void> {
  const cadenas = lines.map(
    (line) =>
      `(${text(line.carga_id)}, ${line.ejercicio}, ${text(line.cadena_id)}, ${codes.map((name) => text(line[name])).join(', ')}, ${soles(line.pia)}, ${soles(line.pim)})`,
  );
  const meses = lines.flatMap(({ carga_id, ejercicio, cadena_id, meses }) =>
    meses.map(
      (mes) =>
        `(${text(carga_id)}, ${ejercicio}, ${text(cadena_id)}, ${mes.mes}, ${amounts.map((name) => soles(mes[name])).join(', ')})`,
    ),
  );
  await engine.run([
    'DELETE FROM gasto_cadena',
    'DELETE FROM gasto_mes',
    ...(cadenas.length === 0
      ? []
      : [`INSERT INTO gasto_cadena (carga_id, ejercicio, cadena_id, ${codes.join(', ')}, pia, pim) VALUES ${cadenas.join(', ')}`]),
    ...(meses.length === 0
      ? []
      : [`INSERT INTO gasto_mes (carga_id, ejercicio, cadena_id, mes, ${amounts.join(', ')}) VALUES ${meses.join(', ')}`]),
  ]); // prettier-ignore
}

function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Four cargas over the UE of the sample POI: one by month, one with the year apart, a later cut, and a listing with no months. */
export function sampleGasto(): GastoLinea[] {
  const next = sequence(19_940_602);
  return Array.from({ length: 60 }, (_, n): GastoLinea => {
    const cut = n % 4;
    const corte = [5, 4, 7, 0][cut]!;
    const apart = cut === 1;
    const cents = () => (next(9) === 0 ? null : next(9_000_000) - 500_000);
    return {
      carga_id: `g${cut}`,
      ejercicio: 2026,
      cadena_id: `k${n}`,
      sector_id: next(9) === 0 ? null : '38',
      pliego_id: cut === 1 ? '059' : '038',
      ue_id: cut === 3 ? null : cut === 1 ? '777' : '000999',
      fuente_id: String(1 + next(3)),
      rubro_id: ['00', '09', null][next(3)]!,
      generica_id: `2.${1 + next(6)}`,
      programa_id: next(2) === 0 ? '9002' : '0093',
      producto_id: next(3) === 0 ? null : '3999999',
      actividad_id: next(3) === 0 ? null : '5000003',
      pia: cents(),
      pim: cents(),
      meses: Array.from({ length: corte + 1 }, (_, mes) => ({
        mes,
        certificado: apart && mes > 0 ? null : cents(),
        compromiso_anual: apart && mes > 0 ? null : cut === 2 ? null : cents(),
        compromiso: apart && mes === 0 ? null : cents(),
        devengado: apart && mes === 0 ? null : cents(),
        girado: cents(),
      })),
    };
  });
}

/** The sample POI and the sample budget, and their register. */
export async function writeSample(engine: Connector): Promise<void> {
  const { aos, archivos } = samplePoi();
  const register = [0, 1, 2, 3].map((n) => ({
    carga_id: `g${n}`,
    exportado_en: null,
    cargado_en: `2026-07-1${n} 09:30:00`,
    demostracion: false,
  }));
  await writePoi(engine, { aos, archivos: [...archivos, ...register] });
  await writeGasto(engine, sampleGasto());
}

const asked = '2026, 4, NULL, NULL, NULL, NULL';

/** Every mart that reads the budget, with the parameters a screen would give it. */
export const gastoQueries: Record<string, string> = {
  ...Object.fromEntries(
    ['gasto_linea', 'gasto_carga', 'gasto_celda', 'gasto_nombre', 'gasto_poi'].map((name) => [
      name,
      `SELECT * FROM ${name} ORDER BY ALL`,
    ]),
  ),
  gasto_filtrado: `SELECT * FROM gasto_filtrado(${asked}) ORDER BY ALL`,
  ...Object.fromEntries(
    ['total', 'pliego', 'ue', 'fuente', 'rubro', 'generica', 'programa', 'producto', 'actividad', 'mes'].map((eje) => [
      `gasto_por ${eje}`,
      `SELECT * FROM gasto_por('${eje}', ${asked}) ORDER BY llave`,
    ]),
  ),
  'gasto_por year': "SELECT * FROM gasto_por('fuente', 2026, NULL, NULL, NULL, NULL, NULL) ORDER BY llave",
  'gasto_por carga': "SELECT * FROM gasto_por('generica', 2026, 3, 'g1', NULL, '000777', '1' || chr(31) || '2') ORDER BY llave",
  gasto_mes_serie: `SELECT * FROM gasto_mes_serie(${asked}) ORDER BY mes`,
  gasto_cuadre: `SELECT * FROM gasto_cuadre(${asked})`,
  'gasto_cuadre ue': "SELECT * FROM gasto_cuadre(2026, 4, NULL, NULL, '000999', NULL)",
  poi_contra_gasto: `SELECT * FROM poi_contra_gasto(${asked}) ORDER BY ue_id, programa_id, producto_id, actividad_id`,
  ...calidadQueries,
}; // prettier-ignore
