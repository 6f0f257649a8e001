import { sentence } from './format';

/** A date of decentralised management, for a calendar; `fecha` is `YYYY-MM-DD`. */
export interface DescentralizadaDeadline {
  fecha: string;
  que: string;
  /** As it fits in a day of a calendar. */
  corto: string;
  quien: string | null;
  origen: 'etapa' | 'acuerdo' | 'convenio' | 'documento';
  /** Code of what it is of, unique within its origen. */
  codigo: string;
  estado: 'cumplido' | 'vencido' | 'vence_pronto' | 'en_plazo';
  /** When it was done, where it was. */
  cumplido: string | null;
}

interface Stage {
  servicio_id: string;
  servicio: string;
  departamento: string;
  responsable: string | null;
  etapa: number | null;
  plazo: string | null;
  fin: string | null;
  estado: string;
}

interface Agreement {
  acuerdo_cig_id: string;
  acuerdo: string;
  responsable: string | null;
  plazo: string | null;
  cumplido_en: string | null;
  estado: string;
}

interface Convention {
  convenio_id: string;
  tipo_convenio: string;
  partes: string;
  objeto: string;
  termino: string | null;
  estado: string;
}

interface Work {
  trabajo_id: string;
  tipo_documento: string;
  departamento: string | null;
  provincia: string | null;
  responsable: string;
  plazo: string | null;
  entregado_en: string | null;
  aprobado_en: string | null;
  estado: string;
}

export const stageNames = [
  'preparatoria',
  'diagnóstico',
  'diseño',
  'aprobación',
  'implementación',
  'mejora',
] as const;

export const stageName = (etapa: number): string => stageNames[etapa - 1] ?? String(etapa);

const stateOf = (estado: string): DescentralizadaDeadline['estado'] => {
  if (['cumplido', 'terminada', 'aprobado', 'entregado'].includes(estado)) return 'cumplido';
  if (estado === 'vencido' || estado === 'vencida') return 'vencido';
  return estado === 'vence_pronto' ? 'vence_pronto' : 'en_plazo';
};

/**
 * The dates of the stages, the acuerdos, the convenios and the documents of the Plan de Trabajo, in order. What has no plazo, or was
 * left without effect, has no date. Their states are those of SQL on its day.
 */
export function descentralizadaDeadlines({
  modelos = [],
  acuerdos = [],
  convenios = [],
  trabajos = [],
}: {
  modelos?: readonly Stage[];
  acuerdos?: readonly Agreement[];
  convenios?: readonly Convention[];
  trabajos?: readonly Work[];
}): DescentralizadaDeadline[] {
  const rows = [
    ...modelos.map((one) => ({
      fecha: one.etapa === null ? null : one.plazo,
      corto: `Etapa ${one.etapa}`,
      que: `Etapa ${one.etapa}, ${stageName(one.etapa ?? 0)}: ${one.servicio}, ${one.departamento}`,
      quien: one.responsable,
      origen: 'etapa' as const,
      codigo: `${one.servicio_id}|${one.departamento}|${one.etapa}`,
      estado: stateOf(one.estado),
      cumplido: one.fin,
    })),
    ...acuerdos
      .filter(({ estado }) => estado !== 'sin_efecto')
      .map((one) => ({
        fecha: one.plazo,
        corto: `Acuerdo ${one.acuerdo_cig_id}`,
        que: `Acuerdo ${one.acuerdo_cig_id}: ${one.acuerdo}`,
        quien: one.responsable,
        origen: 'acuerdo' as const,
        codigo: one.acuerdo_cig_id,
        estado: stateOf(one.estado),
        cumplido: one.cumplido_en,
      })),
    ...convenios.map((one) => ({
      fecha: one.termino,
      corto: 'Fin de convenio',
      que: `Término del convenio ${one.tipo_convenio === 'marco' ? 'marco' : `de ${one.tipo_convenio}`}: ${one.objeto}`,
      quien: one.partes,
      origen: 'convenio' as const,
      codigo: one.convenio_id,
      estado: stateOf(one.estado),
      cumplido: null,
    })),
    ...trabajos.map((one) => ({
      fecha: one.plazo,
      corto: sentence(one.tipo_documento),
      que: [
        sentence(one.tipo_documento),
        ...(one.provincia ? [one.provincia] : one.departamento ? [one.departamento] : []),
      ].join(', '),
      quien: one.responsable,
      origen: 'documento' as const,
      codigo: one.trabajo_id,
      estado: stateOf(one.estado),
      cumplido: one.aprobado_en ?? one.entregado_en,
    })),
  ];
  return rows
    .flatMap(({ fecha, ...rest }) => (fecha === null ? [] : [{ fecha, ...rest }]))
    .sort((a, b) => a.fecha.localeCompare(b.fecha) || a.codigo.localeCompare(b.codigo));
}
