import { formatDate, formatNumber } from '@/core/format';
import { readable } from '@/core/names';
import type { Band } from '@/core/semaforo';
import type { BrechaInversion } from '@/sql/brecha';
import type { InversionEnLista, InversionHito, InversionLugar } from '@/sql/inversion-ficha';
import type { Acuerdo, EstadoAcuerdo } from '@/sql/sesion';
import { departmentName, reason } from '@/reports/inversion/reason-words';
import type { FichaRows } from './tables';
import { dateOr, estadoAcuerdoWords } from './words';

const text = (value: string | null) => (value === null || value.trim() === '' ? 's/d' : value);
const million = (amount: number | null) => (amount === null ? 's/d' : formatNumber(amount / 1e6, 2));

/** Days from one date to another, in the calendar. */
const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 864e5);

export function milestoneRows(hitos: readonly InversionHito[]): FichaRows {
  return {
    heads: ['Hito', 'Programada', 'Actualizada', 'Real', 'Se mueve, días'],
    rows: hitos.map((hito) => {
      const last = hito.real ?? hito.actualizada;
      const moved = hito.programada !== null && last !== null ? days(hito.programada, last) : null;
      return [
        `${readable(hito.factor)}: ${readable(hito.hito)}${hito.numero > 1 ? ` (${hito.numero})` : ''}`,
        dateOr(hito.programada, 'sin fecha'),
        dateOr(hito.actualizada, 'sin fecha'),
        dateOr(hito.real, 'sin fecha'),
        moved === null ? 's/d' : moved > 0 ? `+${formatNumber(moved)}` : formatNumber(moved),
      ];
    }),
    csv: {
      heads: ['factor', 'hito', 'numero', 'programada', 'actualizada', 'real'],
      rows: hitos.map((hito) => [
        hito.factor,
        hito.hito,
        hito.numero,
        hito.programada,
        hito.actualizada,
        hito.real,
      ]),
    },
  };
}

export function placeRows(lugares: readonly InversionLugar[]): FichaRows {
  return {
    heads: ['Departamento', 'Provincia', 'Distrito', 'Coordenadas'],
    rows: lugares.map((place) => [
      place.departamento === null ? 's/d' : departmentName(place.departamento),
      text(place.provincia === null ? null : readable(place.provincia)),
      text(place.distrito === null ? null : readable(place.distrito)),
      place.latitud === null || place.longitud === null
        ? 's/d'
        : place.creible
          ? `${formatNumber(place.latitud, 4)}, ${formatNumber(place.longitud, 4)}`
          : 'fuera del país: no se creen',
    ]),
  };
}

export function listRows(listas: readonly InversionEnLista[]): FichaRows {
  return {
    heads: ['Lista', 'Resolución', 'Orden aprobado', 'Monto, S/ M'],
    rows: listas.map((lista) => [
      lista.nombre,
      text(lista.resolucion),
      lista.orden === null ? 's/d' : formatNumber(lista.orden),
      million(lista.monto),
    ]),
  };
}

export function gapRows(brechas: readonly BrechaInversion[]): FichaRows {
  return {
    heads: ['Brecha', 'Unidad', 'Cierra', 'Año previsto', 'Año al ritmo'],
    rows: brechas.map((brecha) => [
      brecha.brecha,
      text(brecha.unidad === null ? null : readable(brecha.unidad)),
      brecha.contribucion === null
        ? 's/d'
        : formatNumber(brecha.contribucion, Number.isInteger(brecha.contribucion) ? 0 : 2),
      brecha.ya_contada
        ? 'ya contada'
        : brecha.anio_plan === null
          ? 'sin fecha de fin'
          : String(brecha.anio_plan),
      brecha.anio_ritmo === null
        ? brecha.motivo_ritmo === 'sin_inversion' || brecha.motivo_ritmo === null
          ? 's/d'
          : reason(brecha.motivo_ritmo)
        : String(brecha.anio_ritmo),
    ]),
  };
}

const estadoBand: Record<EstadoAcuerdo, Band> = {
  vencido: 'rojo',
  vence_pronto: 'amarillo',
  en_plazo: 'verde',
  cumplido: 'verde',
  sin_plazo: 'nd',
  sin_efecto: 'nd',
};

export function agreementRows(acuerdos: readonly Acuerdo[]): FichaRows & { marks: Band[] } {
  return {
    marks: acuerdos.map(({ estado }) => estadoBand[estado]),
    heads: ['N.º', 'Acuerdo', 'Responsable', 'Plazo', 'Estado'],
    rows: acuerdos.map((acuerdo) => [
      acuerdo.acuerdo_id,
      acuerdo.acuerdo,
      text(acuerdo.responsable),
      dateOr(acuerdo.plazo, 'sin plazo'),
      `${estadoAcuerdoWords[acuerdo.estado]}${acuerdo.cumplido_en ? `, ${formatDate(acuerdo.cumplido_en)}` : ''}${acuerdo.documento ? `: ${acuerdo.documento}` : ''}`,
    ]),
  };
}
