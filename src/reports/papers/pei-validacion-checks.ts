import { countOf, formatNumber } from '@/core/format';
import type { Check } from '../maker';
import type { ValidationFigures } from './pei-validacion-read';
import { rejectedCheck } from './poi-checks';

const PAGE = 'pei/validacion';

/** What the validation of a PEI lacks. */
export function peiValidationChecks({ total, pesem, observaciones, sources }: ValidationFigures): Check[] {
  const unreasoned = observaciones.filter(({ estado, razon }) => estado === 'descartada' && !razon?.trim()).length;
  const { pendientes, absueltas, comunicadas } = total;
  return [
    {
      id: 'pesem',
      que: 'PESEM del sector con que contrastar',
      detalle: pesem === null ? 'Sin él no se revisa la articulación' : '',
      hecho: pesem !== null,
      ir: 'datos',
    },
    {
      id: 'decididas',
      que: pendientes === 0 ? 'Toda observación está decidida' : `Decisión de ${countOf(pendientes, 'observación', 'observaciones')}`,
      detalle: pendientes === 0 ? '' : 'Aceptar o descartar con su razón',
      hecho: pendientes === 0,
      ir: PAGE,
    },
    {
      id: 'absueltas',
      que: comunicadas === absueltas ? 'Ninguna observación espera respuesta' : `Respuesta de ${countOf(comunicadas - absueltas, 'observación', 'observaciones')}`,
      detalle: comunicadas === absueltas ? '' : `De ${formatNumber(comunicadas)} aceptadas; con ellas el proyecto se devuelve`,
      hecho: comunicadas === absueltas,
      ir: PAGE,
    },
    {
      id: 'razones',
      que: unreasoned === 0 ? 'Toda observación descartada tiene su razón' : `Razón de ${countOf(unreasoned, 'observación descartada', 'observaciones descartadas')}`,
      detalle: '',
      hecho: unreasoned === 0,
      ir: PAGE,
    },
    rejectedCheck(sources.files),
  ];
} // prettier-ignore
