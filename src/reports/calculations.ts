import { marts } from '@/sql/catalog';

type Documentation = Record<string, string>;

/**
 * Figures that no mart gives, because the calendar of días hábiles and the steps of the manual are not in SQL: what each
 * stands on and how it is counted, with the keys of the header of a mart. Their names are no mart's.
 */
const calculations: Readonly<Record<string, Documentation>> = {
  plazo: {
    título: 'Días hábiles de atraso y los que quedan',
    grano: 'procedimiento abierto × paso; y acuerdo, etapa, convenio o documento con plazo escrito',
    unidades: 'días hábiles',
    fórmula:
      'Cada paso vence el día que fija su regla o, si no tiene, el que deja a tiempo los pasos que le siguen, según la duración de cada uno; los acuerdos y la gestión descentralizada, el día escrito. Atraso, o días que quedan = días hábiles entre el vencimiento y el día de la hoja: se cuenta desde el día hábil siguiente; no cuentan sábados, domingos, feriados ni días no laborables del sector público (TUO de la Ley 27444, artículos 143 a 145)',
    fuente:
      'instancia_vigente, paso_vigente y paso_inferido; acuerdo_vigente, modelo_al, acuerdo_cig_vigente, convenio_al y trabajo_al; fichas del Manual MGPP-E1; reglas de plazo y feriados de Timón',
  },
  plazo_semana: {
    título: 'Cuántos plazos están vencidos y cuántos vencen',
    grano: 'hoja',
    unidades: 'conteos',
    fórmula:
      'Vencidos: abiertos cuyo día ya pasó. Esta semana y la próxima: abiertos no vencidos cuyo día está entre su lunes y su domingo',
    fuente: 'los mismos de los días hábiles de atraso',
  },
};

const byMart = new Map(marts.map(({ name, documentation }) => [name, documentation]));

/** How the figures of a mart, or of a calculation, are made. Throws where neither has that name: a fault of the paper. */
export function documentationOf(name: string): Documentation {
  const found = byMart.get(name) ?? calculations[name];
  if (!found) throw new Error(`No mart nor calculation named ${name}`);
  return found;
}
