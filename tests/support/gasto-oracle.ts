import type { GastoGrupo } from '@/sql/gasto';
import type { GastoLinea, GastoMesLinea } from './gasto-sample';

/** An independent reckoning of `gasto_por` over the lines of one ejercicio, in plain arithmetic on céntimos. */
export type OracleRow = Pick<
  GastoGrupo,
  | 'llave' | 'pia' | 'pim' | 'certificado' | 'compromiso' | 'devengado' | 'girado' | 'avance' | 'saldo' | 'ritmo'
  | 'ritmo_reciente' | 'ritmo_necesario' | 'veces_ritmo' | 'proyeccion'
>; // prettier-ignore

/** Lines of the carga in force of each UE; every line must say its UE. */
export function inForce(lines: readonly GastoLinea[], order: readonly string[]): GastoLinea[] {
  const chosen = new Map<string, string>();
  for (const ue of new Set(lines.map(ueOf))) {
    const cargas = [...new Set(lines.filter((line) => ueOf(line) === ue).map(({ carga_id }) => carga_id))];
    const rank = (carga: string): [number, number, number] => {
      const own = lines.filter((line) => line.carga_id === carga && ueOf(line) === ue);
      return [own.some(({ pim }) => pim !== null) ? 1 : 0, lastMonth(own) ?? 0, order.indexOf(carga)];
    };
    cargas.sort((a, b) => compare(rank(b), rank(a)));
    chosen.set(ue, cargas[0]!);
  }
  return lines.filter((line) => chosen.get(ueOf(line)) === line.carga_id);
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
};
const ueOf = ({ ue_id }: GastoLinea): string => ue_id!.padStart(6, '0');

function lastMonth(lines: readonly GastoLinea[]): number | null {
  const months = lines.flatMap(({ meses }) =>
    meses
      .filter(({ mes, devengado }) => mes > 0 && devengado !== null && devengado !== 0)
      .map(({ mes }) => mes),
  );
  return months.length === 0 ? null : Math.max(...months);
}

function add(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((all, value) => all + value, 0);
}

const soles = (cents: number | null): number | null => (cents === null ? null : cents / 100);

/** Groups by a key of each line, at a month. */
export function reckon(lines: readonly GastoLinea[], keyOf: (line: GastoLinea) => string, mes: number): OracleRow[] {
  const last = lastMonth(lines);
  const hasta = last === null ? null : Math.min(mes, last);
  const groups = new Map<string, GastoLinea[]>();
  for (const line of lines) groups.set(keyOf(line), [...(groups.get(keyOf(line)) ?? []), line]);
  return [...groups.keys()].sort().map((llave) => {
    const own = groups.get(llave)!;
    const until = (line: GastoLinea) => line.meses.filter((one) => one.mes <= mes);
    const sum = (name: keyof Omit<GastoMesLinea, 'mes'>) => add(own.flatMap((line) => until(line).map((one) => one[name])));
    const annual = new Set(
      lines.filter(({ meses }) => meses.some(({ compromiso_anual }) => compromiso_anual !== null)).map(({ carga_id, ue_id }) => `${carga_id}/${ue_id}`),
    );
    const compromiso = add(
      own.flatMap((line) =>
        until(line).map((one) => (annual.has(`${line.carga_id}/${line.ue_id}`) ? one.compromiso_anual : one.compromiso)),
      ),
    );
    const [pia, pim, devengado] = [add(own.map((line) => line.pia)), add(own.map((line) => line.pim)), sum('devengado')];
    const paced = hasta !== null && own.some((line) => lastMonth(lines.filter(({ carga_id, ue_id }) => carga_id === line.carga_id && ue_id === line.ue_id)) !== null);
    const left = paced ? 12 - hasta : null;
    const recent = add(
      own.flatMap((line) => line.meses.filter((one) => paced && one.mes > Math.max(0, hasta - 3) && one.mes <= hasta).map((one) => one.devengado)),
    ) ?? 0;
    const ritmo = paced && devengado !== null ? devengado / 100 / hasta : null;
    const ritmo_reciente = paced && devengado !== null ? recent / 100 / Math.min(3, hasta) : null;
    const ritmo_necesario = left !== null && left > 0 && pim !== null && devengado !== null ? (pim - devengado) / 100 / left : null;
    const most = pim === null || devengado === null ? Infinity : Math.max(pim, devengado) / 100;
    return {
      llave,
      pia: soles(pia),
      pim: soles(pim),
      certificado: soles(sum('certificado')),
      compromiso: soles(compromiso),
      devengado: soles(devengado),
      girado: soles(sum('girado')),
      avance: pim !== null && pim > 0 && devengado !== null ? (100 * devengado) / pim : null,
      modificaciones: pim === null || pia === null ? null : (pim - pia) / 100,
      modificaciones_avance: pim === null || pia === null || pia <= 0 ? null : (100 * (pim - pia)) / pia,
      saldo: pim === null || devengado === null ? null : (pim - devengado) / 100,
      ritmo,
      ritmo_reciente,
      ritmo_necesario,
      veces_ritmo: ritmo_necesario !== null && ritmo !== null && ritmo > 0 ? ritmo_necesario / ritmo : null,
      proyeccion: ritmo_reciente === null ? null : Math.min(most, devengado! / 100 + ritmo_reciente * left!),
    };
  });
} // prettier-ignore
