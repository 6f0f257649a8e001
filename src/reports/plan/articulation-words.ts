import { formatMoney, formatNumber, plural } from '@/core/format';
import type { PlanVigente } from '@/sql/plan';
import type { ClaseSuelta, PlanCadena, PlanSuelto } from '@/sql/plan-articulacion';

interface ClassWords {
  title: string;
  /** What to do about them. */
  remedy: string;
  /** What its rows are called. */
  one: string;
  many: string;
}

export const classWords: Record<ClaseSuelta, ClassWords> = {
  aes_sin_aei: {
    title: 'AES del PESEM a las que ninguna AEI sirve',
    remedy:
      'Acordar con un pliego la AEI que la sirva, o revisar la AES al actualizar el PESEM (ficha E1.1.1).',
    one: 'AES',
    many: 'AES',
  },
  aei_sin_oes: {
    title: 'AEI que no sirven a ningún OES',
    remedy:
      'Completar su articulación (columnas oes_id y aes_id) en la matriz del PEI y volver a cargarla en Datos.',
    one: 'AEI',
    many: 'AEI',
  },
  aei_sin_ao: {
    title: 'AEI del PEI sin actividades operativas',
    remedy: 'Programar en el POI la AO que la cumple (ficha E1.2.7), o retirar la AEI al modificar el PEI.',
    one: 'AEI',
    many: 'AEI',
  },
  aei_fuera_del_pei: {
    title: 'AEI del POI que el PEI no tiene',
    remedy: 'Corregir el código de la AEI en el Aplicativo CEPLAN, o cargar en Datos el PEI vigente del pliego.',
    one: 'AEI',
    many: 'AEI',
  },
  ao_sin_aei: {
    title: 'AO sin AEI',
    remedy: 'Pedir a su centro de costo que la vincule con una AEI en el Aplicativo CEPLAN.',
    one: 'AO',
    many: 'AO',
  },
  pim_sin_ao: {
    title: 'PIM sin AO',
    remedy: 'Registrar en el POI la AO que gasta ese dinero, o corregir su cadena; el detalle está en Presupuesto.',
    one: 'cadena',
    many: 'cadenas',
  },
}; // prettier-ignore

/** «5 AEI, S/ 4,120,000.00», the money only where there is some. */
export function classCount(clase: ClaseSuelta, rows: readonly PlanSuelto[]): string {
  const { one, many } = classWords[clase];
  const cents = rows.reduce((sum, { monto }) => sum + Math.round(monto * 100), 0);
  const count = `${formatNumber(rows.length)} ${plural(rows.length, one, many)}`;
  return cents === 0 ? count : `${count}, ${formatMoney(cents / 100)}`;
}

/** Whether what is shown adds up to the PIM of the POI, to the céntimo. */
export function reconciliation(shown: number, all: number, pimPoi: number): string {
  const poi = Math.round(pimPoi * 100);
  if (all !== poi)
    return `No cuadra: las actividades suman ${formatMoney(all / 100)} y el PIM del POI es ${formatMoney(pimPoi)}; difieren en ${formatMoney(Math.abs(all - poi) / 100)}. Vuelva a cargar el POI en Datos.`;
  if (shown !== all)
    return `Lo que se ve suma ${formatMoney(shown / 100)} de ${formatMoney(pimPoi)}, el PIM del POI.`;
  return `Suma ${formatMoney(all / 100)}: igual al PIM del POI, al céntimo.`;
}

/** What has to be loaded or said before money and policy can meet. */
export function missingLinks(
  { pesem, pei }: Pick<PlanCadena, 'pesem' | 'pei'>,
  planes: readonly Pick<PlanVigente, 'tipo' | 'pliego_llave' | 'nombre'>[],
): string[] {
  const unknown = planes.filter(({ tipo, pliego_llave }) => tipo === 'PEI' && pliego_llave === null);
  return [
    ...(pesem === 0 ? ['Falta el PESEM que rige el año: cárguelo en Datos.'] : []),
    ...(pei === 0 ? ['Ningún PEI cargado rige el año: cárguelos en Datos o elija otro año.'] : []),
    ...unknown.map(
      ({ nombre }) =>
        `«${nombre}» no dice de qué pliego es, y sus AEI no encuentran sus AO: respóndalo en la página PEI.`,
    ),
  ];
}
