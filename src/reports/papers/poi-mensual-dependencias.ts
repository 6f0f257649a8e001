import { joinList, sentence } from '@/core/format';
import { readable } from '@/core/names';
import { monthName } from '@/core/period';
import type { PoiGrupo } from '@/sql/poi';
import { centroSentence, modificationSentence } from '../poi/monthly-words';
import { factsOf } from '../figure-book';
import { texts } from '../evaluacion/keys';
import type { PaperBuilder } from './builder';
import { byUe } from './columns';
import { ownSigla } from './distinct';
import type { MonthlyFigures } from './poi-mensual-read';
import { redColumns } from './poi-mensual-tables';
import { authorship, type Written } from './written';

const AVANCE = 'poi_avance_por';

const asked = texts.filter(({ campo }) => campo !== 'mejora');

/** One part for each centro de costo: resumen, logros, limitaciones, medidas and modificaciones. */
export function monthlyDependencias(builder: PaperBuilder, figures: MonthlyFigures, written: Written): void {
  const ues = figures.now.filter(({ eje }) => eje === 'ue');
  const centros = figures.now.filter(({ eje }) => eje === 'centro_costo');
  const lines = byUe(ues, centros, undefined);
  const several = ues.length > 1;
  let outer = 0;
  let inner = 0;
  for (const { kind, group } of lines) {
    if (kind === 'group') {
      outer++;
      inner = 0;
      builder.section(`5.${outer}`, `${group.clave}, ${readable(group.nombre)}`, 2);
      say(builder, figures, group);
      texted(builder, written, group.llave, false);
      continue;
    }
    inner++;
    const numero = several ? `5.${outer}.${inner}` : `5.${inner}`;
    builder.section(numero, titleOf(group), several ? 3 : 2);
    dependencia(builder, figures, written, group);
  }
}

export function titleOf({ nombre, sigla }: Pick<PoiGrupo, 'nombre' | 'sigla'>): string {
  return sigla === null ? readable(nombre) : `${readable(nombre)} (${ownSigla(sigla)})`;
}

function dependencia(
  builder: PaperBuilder,
  figures: MonthlyFigures,
  written: Written,
  group: PoiGrupo,
): void {
  say(builder, figures, group);
  const reds = figures.rojas.filter(({ centro_costo_llave }) => centro_costo_llave === group.llave);
  builder.table(
    `${group.sigla ?? readable(group.nombre)}: actividades en rojo a ${monthName(figures.corte.mes)}`,
    redColumns,
    reds,
  );
  texted(builder, written, group.llave, true);
  const change = figures.modificaciones.find(
    ({ eje, llave }) => eje === 'centro_costo' && llave === group.llave,
  );
  builder.labelled(
    'Modificaciones',
    modificationSentence(change ?? null),
    factsOf('poi_modificacion_por', change, [
      'pim_antes',
      'pim_ahora',
      'metas_suben',
      'metas_bajan',
      'ao_creadas',
      'ao_desactivadas',
    ]),
  );
}

function say(builder: PaperBuilder, { before }: MonthlyFigures, group: PoiGrupo): void {
  const past = before.find(({ eje, llave }) => eje === group.eje && llave === group.llave);
  builder.labelled('Resumen', centroSentence(group, past ?? null), [
    ...factsOf(AVANCE, group, ['cumplimiento', 'avance_financiero', 'avance_pim']),
    ...factsOf(AVANCE, past, ['cumplimiento']),
    ...factsOf(AVANCE, group, [
      'ao_con_meta',
      'ao_reportaron_mes',
      'ao_rojo',
      'devengado',
      'programado_acumulado',
      'pim',
    ]),
  ]);
}

/** What was written; where it must be said, what was not. */
function texted(builder: PaperBuilder, written: Written, llave: string, must: boolean): void {
  writtenTexts(builder, written, llave, asked, must);
}

/** The texts of a dependencia, each as it was written; and, together, those it did not write. */
export function writtenTexts(
  builder: PaperBuilder,
  written: Written,
  llave: string,
  fields: readonly { campo: string; label: string }[],
  must: boolean,
): void {
  const silent: string[] = [];
  for (const { campo, label } of fields) {
    const text = written.of(llave, campo);
    if (text) builder.text(label, text.texto, authorship(text));
    else silent.push(label);
  }
  if (must && silent.length > 0)
    builder.labelled(
      sentence(joinList(silent.map((label) => label.toLowerCase()))),
      'La dependencia no ha registrado texto.',
      [],
    );
}
