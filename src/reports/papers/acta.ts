import { joinList } from '@/core/format';
import { monthOf } from '../inversion/report-words';
import type { PaperAsk } from '../ask';
import type { Draft } from '../document';
import { factsOf } from '../figure-book';
import {
  actaTitle,
  attendanceWords,
  closingWords,
  figuresWords,
  historyWords,
  longDate,
  openingWords,
  plazoText,
  postOf,
  reviewWords,
  signersOf,
} from '../sesion/acta-words';
import { acuerdoNumber, GENERALES, sesionNumber } from '../sesion/keys';
import { responsableText } from '../sesion/words';
import type { ActaFigures } from './acta-read';
import {
  agreedColumns,
  attendanceColumns,
  exposedColumns,
  exposedOf,
  namesOf,
  reviewedColumns,
} from './acta-tables';
import { PaperBuilder } from './builder';

/** Acta de sesión of the Comisión de Seguimiento de la Inversión (E1.3.7, activity 4). */
export function writeActa(pedido: PaperAsk, figures: ActaFigures): Draft {
  const { sesion, corte, registrado, filas, conteo, sources } = figures;
  const builder = new PaperBuilder();
  const nameOf = namesOf(filas);
  let sections = 0;
  const section = (titulo: string) => builder.section(String(++sections), titulo, 1);
  const archived = sesion.anotado_en === null;
  section(archived ? 'Qué consta de la sesión' : 'Apertura y asistencia');
  if (sesion.estado !== 'cerrada') builder.runs([{ strong: 'Borrador: la sesión no está cerrada.' }]);
  if (archived)
    builder.note('De esta sesión solo constan los acuerdos cargados: su apertura, asistencia, agenda y cierre están en el acta archivada.');
  else builder.say(openingWords(sesion), []);
  const said = factsOf('sesion_conteo', conteo, ['asistieron', 'convocados', 'sin_anotar']);
  if (registrado.asistentes.length > 0 || !archived)
    builder.say(attendanceWords(registrado.asistentes), said);
  builder.table('Asistencia', attendanceColumns, registrado.asistentes);
  agenda(builder, figures, nameOf, section);
  review(builder, figures, section);
  agreed(builder, figures, nameOf, section);
  if (!archived) close(builder, figures, section);
  const day = sesion.fecha === null ? 'fecha no anotada' : longDate(sesion.fecha);
  return builder.finish('A', {
    pedido,
    sources,
    ejercicio: Number(sesion.sesion_id.slice(0, 4)),
    titulo: actaTitle(sesion),
    forma: 'acta',
    periodo: day,
    clave: `S${(sesion.numero ?? sesionNumber(sesion.sesion_id)).replace(/[^\dA-Za-z]/g, '')}`,
    corte: filas.length > 0 && corte ? monthOf(corte) : day,
  });
} // prettier-ignore

/** How it ended, who signs it, and every time it was closed or opened again. */
function close(builder: PaperBuilder, { sesion, conteo, registrado }: ActaFigures, section: Opening): void {
  section('Cierre');
  const whole = conteo.en_agenda > 0 && conteo.expuestas === conteo.en_agenda;
  builder.say(closingWords(sesion, whole), []);
  const people = signersOf(registrado.asistentes, sesion.presidente);
  if (people.length > 0) builder.signatures(people.map((one) => ({ rol: one.nombre, cargo: postOf(one) })));
  else builder.note('No se anotó quién asistió: las firmas aparecen cuando se marca la asistencia.');
  const history = historyWords(registrado.historia);
  if (history) builder.note(history);
}

/** Begins the next section. */
type Opening = (titulo: string) => void;

/** 2: what was to be seen, and what was told of it. */
function agenda(
  builder: PaperBuilder,
  { sesion, corte, filas, propios, registrado }: ActaFigures,
  nameOf: (cui: string) => string,
  section: Opening,
): void {
  const { exposiciones } = registrado;
  if (sesion.anotado_en === null) return;
  section('Agenda y exposición de los avances');
  if (sesion.agenda.length === 0) {
    builder.say('La sesión no tuvo inversiones en agenda', []);
    return;
  }
  builder.say(`La agenda comprendió, en este orden: ${sesion.agenda.map(nameOf).join('; ')}`, []);
  if (corte) builder.say(figuresWords(corte), []);
  builder.table('Avance expuesto, por pliego y UEI', exposedColumns, exposedOf(sesion.agenda, filas, propios, exposiciones));
  for (const { cui, nota, anotado_por } of exposiciones)
    if (nota) builder.text(cui === GENERALES ? 'Asuntos generales' : nameOf(cui), nota, anotado_por ?? 'sin nombre');
} // prettier-ignore

/** 3: what became of what was agreed before. */
function review(
  builder: PaperBuilder,
  { sesion, revisados, pendientes, hoy }: ActaFigures,
  section: Opening,
): void {
  if (sesion.anotado_en === null && revisados.length === 0) return;
  section('Revisión de acuerdos anteriores');
  const [only] = revisados;
  if (revisados.length === 0) builder.say('No se revisaron acuerdos anteriores', []);
  else if (revisados.length === 1 && only)
    builder.labelled(
      `Acuerdo ${acuerdoNumber(only.revision.acuerdo_id)}`,
      `${(only.row?.acuerdo ?? 'Ya no está cargado').replace(/\.$/, '')} (${responsableText(only.row?.responsable ?? null)}). ${reviewWords(only.revision.resultado, only.row, hoy)}.`,
      [],
    );
  else builder.table('Acuerdos anteriores y lo que dijo la Comisión', reviewedColumns(hoy), revisados);
  if (pendientes.length > 0)
    builder.say(
      `Quedaron sin revisar, y siguen pendientes: ${joinList(pendientes.map(({ acuerdo_id }) => acuerdoNumber(acuerdo_id)))}`,
      [],
    );
}

/** 4: what was agreed. */
function agreed(
  builder: PaperBuilder,
  { propios }: ActaFigures,
  nameOf: (cui: string) => string,
  section: Opening,
): void {
  section('Acuerdos y compromisos');
  const [only] = propios;
  if (!only) builder.say('La Comisión no tomó acuerdos', []);
  else if (propios.length === 1)
    builder.labelled(
      `Acuerdo ${acuerdoNumber(only.acuerdo_id)}`,
      `${only.acuerdo.replace(/\.$/, '')}. ${only.cui === null ? 'Acuerdo general' : nameOf(only.cui)}. Responsable: ${responsableText(only.responsable)}. Plazo: ${plazoText(only)}.`,
      factsOf('acuerdo_vigente', only, ['plazo_dias']),
    );
  else builder.table('Acuerdos y compromisos', agreedColumns(nameOf, propios), propios);
}
