import { formatChange, formatMoney, formatNumber } from '@/core/format';
import type { ModificacionEstado, PoiModificacionGrupo } from '@/sql/poi-modificacion';
import type { FormulaNode } from '@/ui/formula';
import { changedAo } from './words';

/** A headline figure of the modifications. */
export type ModificacionTopic = 'pim' | 'fuera' | 'movido' | 'actividades' | 'metas';

export interface ModificacionExplanation {
  title: string;
  value: string;
  words: string;
  formula?: FormulaNode;
  count: { label: string; value: string; total?: boolean }[];
  mart: string;
  /** Which rows are behind the figure: centros de costo, or AO in these states. */
  rows: 'centros' | readonly ModificacionEstado[];
}

const money = (soles: number) => formatMoney(soles);
/** With its sign, as what is added or taken away. */
const signed = (soles: number) => `${soles > 0 ? '+' : ''}${money(soles)}`;

export function modificacionExplanation(
  topic: ModificacionTopic,
  total: PoiModificacionGrupo,
  words: { before: string; now: string },
): ModificacionExplanation {
  switch (topic) {
    case 'pim':
      return {
        title: 'Presupuesto del POI, antes y ahora',
        value: money(total.pim_ahora),
        words:
          'Suma del presupuesto anual de las actividades operativas en cada lado. Lo que cada una hizo explica el cambio.',
        formula: { sequence: ['antes', '+', 'cambio de cada actividad'] },
        count: [
          { label: `Antes (${words.before})`, value: money(total.pim_antes) },
          { label: `Creadas, ${formatNumber(total.ao_creadas)} AO`, value: signed(total.creadas) },
          {
            label: `Desactivadas, ${formatNumber(total.ao_desactivadas)} AO`,
            value: signed(total.desactivadas),
          },
          { label: 'Suben, en su mismo centro', value: signed(total.recibe) },
          { label: 'Bajan, en su mismo centro', value: signed(total.cede) },
          { label: 'Cambio de las que pasan de un centro a otro', value: signed(total.trasladado) },
          { label: `Ahora (${words.now})`, value: money(total.pim_ahora), total: true },
        ],
        mart: 'poi_modificacion_por',
        rows: 'centros',
      };
    case 'fuera':
      return {
        title: 'De fuera, en neto',
        value: signed(total.pim_cambio),
        words:
          'Lo que el conjunto gana o pierde: lo que no viene de otro centro de los que se comparan. La exportación no dice cuánto de ello toca a cada centro, por eso solo se da el total.',
        formula: { sequence: ['lo que reciben', '−', 'lo que ceden'] },
        count: [
          { label: 'Reciben', value: signed(total.centro_recibe) },
          { label: 'Ceden', value: signed(total.centro_cede) },
          { label: 'De fuera, neto', value: signed(total.pim_cambio), total: true },
        ],
        mart: 'poi_modificacion_por',
        rows: 'centros',
      };
    case 'movido':
      return {
        title: 'Movido entre centros, en neto',
        value: money(total.movido ?? 0),
        words:
          'Lo que unos centros ceden y otros reciben. Solo las AO que conservan su código y cambian de centro se siguen una por una; del resto se sabe cuánto cambió cada centro, no a quién le dio.',
        formula: { min: ['lo que reciben', 'lo que ceden'] },
        count: [
          { label: 'Reciben', value: money(total.centro_recibe) },
          { label: 'Ceden', value: money(-total.centro_cede) },
          { label: 'De ello, con AO que cambian de centro', value: money(total.llega) },
          { label: 'El menor de los dos, UE por UE', value: money(total.movido ?? 0), total: true },
        ],
        mart: 'poi_modificacion_por',
        rows: 'centros',
      };
    case 'actividades':
      return {
        title: 'Actividades creadas y desactivadas',
        value: formatNumber(total.ao_creadas + total.ao_desactivadas),
        words: 'Creada: solo está ahora. Desactivada: solo estaba antes, o ya no está activa.',
        count: [
          { label: 'Creadas', value: formatNumber(total.ao_creadas) },
          { label: 'Desactivadas', value: formatNumber(total.ao_desactivadas) },
          { label: 'Modificadas', value: formatNumber(total.ao_modificadas) },
          { label: 'Reprogramadas, solo de meses', value: formatNumber(total.ao_reprogramadas) },
          { label: 'AO que cambiaron', value: formatNumber(changedAo(total)), total: true },
        ],
        mart: 'poi_modificacion',
        rows: ['creada', 'desactivada'],
      };
    case 'metas':
      return {
        title: 'Metas físicas que suben y que bajan',
        value: formatNumber(total.metas_suben + total.metas_bajan),
        words:
          'Actividades que siguen y cuya meta anual cambió. Cada meta está en su unidad de medida: se cuentan, no se suman.',
        count: [
          { label: 'Suben', value: formatNumber(total.metas_suben) },
          { label: 'Bajan', value: formatNumber(total.metas_bajan) },
          {
            label: 'Saldo',
            value: formatChange(total.metas_suben - total.metas_bajan, 0),
            total: true,
          },
        ],
        mart: 'poi_modificacion',
        rows: ['modificada', 'reprogramada'],
      };
  }
}
