import { formatNumber, formatPercent } from '@/core/format';
import type { FormulaNode } from '@/ui/formula';
import type { BrechaFigures, BrechaFila } from './model.svelte';
import { targetsOf, unitsOf, withValue } from './words';

export type BrechaTopic = 'con_brecha' | 'cierra' | 'metas' | 'con_valor' | 'sin_inversion';

export interface BrechaExplanation {
  title: string;
  value: string | null;
  unit: string;
  words: string;
  formula: FormulaNode;
  count: { label: string; value: string; total?: boolean }[];
  /** Mart whose own words are shown. */
  mart: string;
  heads: [string, string, string];
  row: (fila: BrechaFila) => [number | string | null, number | string | null];
  rows: BrechaFila[];
}

/** How a figure of the page is reached. */
export function brechaExplanation(topic: BrechaTopic, figures: BrechaFigures): BrechaExplanation {
  const { filas, horizonte, sinRespaldo } = figures;
  const n = formatNumber;
  const units = unitsOf(filas);
  const known = withValue(filas);
  switch (topic) {
    case 'con_brecha':
      return {
        title: 'Unidades con brecha',
        value: units.indicadores === 0 ? null : n(units.con_brecha),
        unit: `de ${n(units.total)}`,
        words:
          'Suma de las unidades con brecha de los indicadores con valor. Cada indicador mide su propia unidad; la suma dice el tamaño del trabajo, no un porcentaje del sector.',
        formula: { fraction: { over: 'unidades con brecha', under: 'total de unidades' } },
        count: [
          ...known.map((fila) => ({ label: fila.nombre_corto, value: n(fila.con_brecha) })),
          { label: 'Unidades con brecha', value: n(units.con_brecha), total: true },
        ],
        mart: 'brecha_al',
        heads: ['Indicador', 'Con brecha', 'Total'],
        row: (fila) => [fila.con_brecha, fila.total],
        rows: known,
      };
    case 'cierra':
      return {
        title: `Unidades que cierra la cartera a ${horizonte}`,
        value: units.indicadores === 0 ? null : n(units.ritmo),
        unit: `de ${n(units.plan)}`,
        words: `Contribución de las inversiones abiertas que terminan hasta ${horizonte}, dos veces: en su fecha prevista (si todo cumple) y en el mes en que su avance físico llegaría a 100 al ritmo que lleva (a este ritmo). Solo los indicadores con valor.`,
        formula: {
          fraction: { over: '100 − avance físico', under: 'avance físico medio por mes' },
        },
        count: [
          ...known.map((fila) => ({
            label: fila.nombre_corto,
            value: `${n(fila.cartera?.cierra_ritmo)} de ${n(fila.cartera?.cierra_plan)}`,
          })),
          { label: 'A este ritmo', value: n(units.ritmo), total: true },
          { label: 'Si todo cumple', value: n(units.plan) },
        ],
        mart: 'brecha_cierre',
        heads: ['Indicador', 'Si todo cumple', 'A este ritmo'],
        row: (fila) => [fila.cartera?.cierra_plan ?? null, fila.cartera?.cierra_ritmo ?? null],
        rows: known,
      };
    case 'metas': {
      const targets = targetsOf(figures);
      const asked = targets.filter(({ ritmo }) => ritmo !== null);
      return {
        title: `Metas programadas a ${horizonte}`,
        value: asked.length === 0 ? null : n(asked.filter(({ ritmo }) => ritmo).length),
        unit: `de ${n(asked.length)}`,
        words:
          'Una meta se alcanza si la brecha proyectada al año de la meta no la pasa. Se cuenta a este ritmo; la tabla dice también qué pasaría si todas cumplen su fecha. El año de las metas publicadas está sin verificar.',
        formula: { sequence: ['brecha proyectada', 'no mayor que', 'brecha programada'] },
        count: targets.map(({ fila, plan, ritmo }) => ({
          label: `${fila.nombre_corto}, ${formatPercent(fila.programado)} en ${fila.anio_programado ?? 'año sin decir'}`,
          value:
            ritmo === null
              ? 'después del horizonte'
              : ritmo
                ? 'se alcanza'
                : plan
                  ? 'solo si todo cumple'
                  : 'no',
        })),
        mart: 'brecha_proyeccion',
        heads: ['Indicador', 'Programado, %', 'A este ritmo, %'],
        row: (fila) => [
          fila.programado === null ? null : n(fila.programado, 1),
          fila.cartera?.porcentaje_ritmo == null ? null : n(fila.cartera.porcentaje_ritmo, 1),
        ],
        rows: targets.map(({ fila }) => fila),
      };
    }
    case 'con_valor':
      return {
        title: 'Indicadores con valor',
        value: n(known.length),
        unit: `de ${n(filas.length)}`,
        words:
          'Indicadores con unidades con brecha conocidas, de un archivo cargado o de lo publicado. El que no las tiene no es cero: no se sabe, y lo que cierren sus inversiones no se puede medir.',
        formula: { fraction: { over: 'indicadores con valor', under: 'indicadores del sector' } },
        count: [
          { label: 'Indicadores', value: n(filas.length) },
          { label: 'sin valor', value: n(known.length - filas.length) },
          { label: 'Con valor', value: n(known.length), total: true },
          {
            label: 'de ellos, publicados que vienen con Timón',
            value: n(known.filter(({ origen_valor }) => origen_valor === 'publicado').length),
          },
        ],
        mart: 'brecha_valor_vigente',
        heads: ['Indicador', 'Año', 'Brecha, %'],
        row: (fila) => [
          fila.anio === null ? 's/v' : String(fila.anio),
          fila.porcentaje === null ? 's/v' : n(fila.porcentaje, 1),
        ],
        rows: [...filas].sort((a, b) => Number(a.con_brecha !== null) - Number(b.con_brecha !== null)),
      };
    case 'sin_inversion': {
      const of = (falta: string) => sinRespaldo.filter((row) => row.falta === falta).length;
      return {
        title: 'Indicadores sin inversión detrás',
        value: figures.corte === null ? null : n(of('sin_inversion')),
        unit: `de ${n(filas.length)}`,
        words:
          'Indicadores a los que ninguna inversión abierta de la cartera dice contribuir. Aparte, los que solo tienen inversiones con PIM cero.',
        formula: { sequence: ['indicadores', '−', 'indicadores con inversión abierta'] },
        count: [
          { label: 'Indicadores', value: n(filas.length) },
          { label: 'con inversión', value: n(of('sin_inversion') - filas.length) },
          { label: 'Sin inversión', value: n(of('sin_inversion')), total: true },
          { label: 'solo con PIM cero', value: n(of('pim_cero')) },
        ],
        mart: 'brecha_sin_inversion',
        heads: ['Indicador', 'Inversiones', 'con PIM'],
        row: (fila) => [fila.cartera?.inversiones ?? null, fila.cartera?.con_pim ?? null],
        rows: [...filas].sort((a, b) => (a.cartera?.inversiones ?? 0) - (b.cartera?.inversiones ?? 0)),
      };
    }
  }
}
