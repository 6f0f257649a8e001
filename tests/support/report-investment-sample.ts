import { descentralizadaFiles } from '@data/demo/descentralizada';
import { investmentFiles } from '@data/demo/investment-files';
import { procedureFiles } from '@data/demo/procedure-files';
import type { Connector } from '@/engine/connector';
import { openNative } from '@/engine/native';
import { loadFiles } from '@/ingest/load';
import { openTables } from '@/ingest/source';
import { llaveDe } from '@/journal/event';
import { Journal } from '@/journal/journal';
import { askOf } from '@/reports/ask';
import { acuerdoOf, asistenteOf, exposicionOf, revisionOf, sesionOf, writing } from '@/reports/sesion/keys';
import { install } from '@/sql/install';

export const HOY = '2026-07-16';

/** What people wrote in the session, one of them hostile. */
export const said = {
  nota: 'La UEI informó que el terreno se libera en agosto.\nPidió 15 días más.',
  acuerdo: '=1+1 <w:p/> & | **Remitir** el `informe` de la obra',
};

/** An engine with the investments, the procedures and decentralised management of the demonstration, and a session held. */
export async function investmentDemonstration(): Promise<Connector> {
  const engine = await openNative();
  await install(engine);
  for (const files of [investmentFiles(), procedureFiles(), descentralizadaFiles()])
    await loadFiles(
      engine,
      files.map(({ name, text }) => new File([text], name)),
      { open: openTables, loadedAt: '2026-07-15 18:00:00', demonstration: true },
    );
  const journal = await Journal.open(engine, null, () => new Date('2026-07-16T15:00:00Z'));
  await journal.append(session('cerrada'), 'Ana Ruiz');
  return engine;
}

const ID = '2026-07';

/** What is written of a session while it is held. */
function session(estado: string) {
  const agenda = ['2999014', '2999016', '2999003'];
  const people = [
    ['1', 'Rosa Quispe', 'Jefa de la OPMI', 'PRODUCE', 'sí'],
    ['2', 'Luis Paz', 'Responsable de la UEI', 'FONDEPES', 'sí'],
    ['3', 'Elsa Soto', 'Directora de OPM', 'PRODUCE', 'no'],
  ] as const;
  const agreed = (n: number, values: Record<string, string>) =>
    writing(acuerdoOf({ sesion_id: ID, acuerdo_id: `${ID}-${n}` }), values);
  return [
    ...writing(sesionOf(ID), {
      ...{ numero: '07-2026', tipo: 'ordinaria', fecha: '2026-07-16', hora_inicio: '09:00', hora_fin: '11:30' },
      ...{ lugar: 'la sede central', presidente: 'Rosa Quispe', agenda: agenda.join(','), corte: '2026-06', estado },
    }),
    ...people.flatMap(([id, nombre, cargo, entidad, asiste]) =>
      writing(asistenteOf(ID, id), { nombre, cargo, entidad, asiste, orden: id }),
    ),
    ...writing(exposicionOf(ID, '2999014'), { visto: '2026-07-16T14:10:00.000Z', nota: said.nota }),
    ...writing(exposicionOf(ID, '2999016'), { visto: '2026-07-16T14:40:00.000Z', sin_acuerdo: 'sí' }),
    ...agreed(1, { acuerdo: said.acuerdo, cui: '2999014', responsable: 'UEI FONDEPES', plazo: '2026-08-05', plazo_dias: '10' }),
    ...agreed(2, { acuerdo: 'Actualizar el Formato 12-B', responsable: 'UEI PRODUCE', plazo: '2026-07-24' }),
    ...writing(revisionOf(ID, '2026-05-4'), { resultado: 'sigue' }),
    ...writing(revisionOf(ID, '2026-06-5'), { resultado: 'cumplido' }),
    ...writing({ tipo: 'acuerdo', llave: llaveDe('2026-06', '5') }, { estado: 'cumplido', cumplido_en: '2026-07-15' }),
  ]; // prettier-ignore
}

export const papersAsked = {
  inversiones: askOf('inversiones', HOY, { periodo: '2026-S1' }),
  acta: askOf('acta', HOY, { sesion: ID }),
  plazos: askOf('plazos', HOY, { periodo: HOY }),
};
