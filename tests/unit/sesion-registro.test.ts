import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isBusinessDay } from '@/core/calendar';
import type { Acuerdo, EstadoAcuerdo, Sesion } from '@/sql/sesion';
import { agreementWriting, nextAcuerdoId } from '@/views/sala/agreement';
import { alertRules } from '@/sql/inversion-alerta';
import type { InversionFila } from '@/sql/inversion-fila';
import {
  clockText,
  closingAnswer,
  curveTitle,
  endText,
  finding,
  placeLine,
  roomAlerts,
  shortened,
  startAnswer,
  yearReason,
} from '@/views/sala/words';
import { attendanceTitle, calledAgain } from '@/views/sesion-registro/attendance';
import { acuerdosCsv, acuerdosSheet } from '@/views/sesion-registro/csv';
import { closing, opening, reopening } from '@/views/sesion-registro/estado';
import { acuerdoNumber, nextNumber, nextSesionId, sesionNumber } from '@/reports/sesion/keys';
import { plazoWords, readPlazo, shortDays } from '@/views/sesion-registro/plazo';
import { acuerdosFinding, dueSaid, dueText, latestDue, ueiName } from '@/reports/sesion/words';
import { moved, placeAt } from '@/views/sesiones/agenda-order';
import { owing, owingTitle, reasons, stakeText } from '@/views/sesiones/words';
import { commitmentDecision, commitmentFacts, commitmentsDue } from '@/views/resumen/commitments';
import {
  attendanceWords,
  closingWords,
  historyWords,
  openingWords,
  outcome,
} from '@/reports/sesion/acta-words';
import { convocation, reminder } from '@/views/sesiones/message';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const acuerdo = (change: Partial<Acuerdo> = {}): Acuerdo => ({
  acuerdo_id: '2026-05-4', sesion_id: '2026-05', acuerdo: 'Sustentar el costo', responsable: 'UEI FONDEPES', plazo: '2026-06-12',
  plazo_dias: null, cui: '2999014', cumplido_en: null, documento: null, nota: null, en_archivo: true, anotado_en: null, anotado_por: null,
  sesion_fecha: '2026-05-14', estado: 'vencido', pendiente: true, dias: -34, ...change,
}); // prettier-ignore
const settled = (estado: EstadoAcuerdo) =>
  acuerdo({
    acuerdo_id: `2026-05-${estado}`,
    estado,
    pendiente: !['cumplido', 'sin_efecto'].includes(estado),
  });
const sesion: Sesion = {
  sesion_id: '2026-07', numero: '07-2026', tipo: 'ordinaria', fecha: '2026-07-16', hora_inicio: null, hora_fin: null, lugar: null,
  presidente: null, agenda: ['2999014'], estado: 'preparada', corte: null, en_archivo: false, anotado_en: null, anotado_por: null,
}; // prettier-ignore
const hoy = '2026-07-16';

describe('the deadline of an acuerdo', () => {
  it('is counted in business days and names the days that do not count', () => {
    const plazo = readPlazo('10 días hábiles', hoy);
    expect(plazo).toEqual({ kind: 'fecha', fecha: '2026-08-05', dias: 10, movido: null });
    expect(plazoWords(plazo, hoy)).toEqual({
      vence: 'miércoles 05/08/2026',
      nota: 'No cuentan 23, 27, 28 y 29/07.',
    });
    expect(plazoWords(readPlazo('2', '2026-09-01'), '2026-09-01').nota).toBe(
      'No cuentan sábados ni domingos.',
    );
    expect(shortDays(['2026-07-28', '2026-07-29', '2026-08-06'])).toBe('28, 29/07 y 06/08');
    expect(plazoWords(readPlazo('200', hoy), hoy).nota).toMatch(/^No cuentan \d+ feriados/);
  });

  it('may be a date, of this year or of the next, and moves to a business day', () => {
    expect(readPlazo('31/07', hoy)).toMatchObject({ fecha: '2026-07-31', dias: null, movido: null });
    expect(readPlazo('5/2', hoy)).toMatchObject({ fecha: '2027-02-05' });
    expect(readPlazo('2026-07-26', hoy)).toMatchObject({ fecha: '2026-07-30', movido: '2026-07-26' });
    expect(readPlazo('2 semanas', hoy)).toMatchObject({ fecha: '2026-07-30' });
    expect(readPlazo('', hoy)).toEqual({ kind: 'sin_plazo' });
  });

  it.each(['mañana', '0', '9999', '31/02/2026', '10/07/2026', '5 lunes', '01/01/2099'])(
    'says what is wrong with «%s»',
    (text) => expect(readPlazo(text, hoy)).toMatchObject({ kind: 'error' }),
  );

  it('never falls on a day that is not hábil, whatever is asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 400 }), (start, days) => {
        const desde = addDays('2025-12-01', start);
        for (const text of [`${days}`, `${days} días calendario`]) {
          const plazo = readPlazo(text, desde);
          expect(plazo.kind === 'fecha' && plazo.fecha > desde && isBusinessDay(plazo.fecha)).toBe(true);
          expect(plazoWords(plazo, desde).vence).not.toBeNull();
        }
      }),
    );
  });
});

describe('numbers', () => {
  it('follow the last of the year and of the session', () => {
    expect(nextSesionId([], 2026)).toBe('2026-01');
    expect(nextSesionId(['2026-06', '2026-05', '2025-11'], 2026)).toBe('2026-07');
    expect(nextAcuerdoId('2026-07', ['2026-07-9', '2026-07-10'])).toBe('2026-07-11');
    expect(nextNumber(['01', '03'])).toBe(4);
    expect([sesionNumber('2026-07'), acuerdoNumber('2026-07-6')]).toEqual(['07-2026', '07-6']);
  }); // prettier-ignore

  it('of an agenda move to a place that exists', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, -4)).toEqual(['c', 'a', 'b']);
    const rows = [
      { top: 0, height: 10 },
      { top: 10, height: 10 },
    ];
    expect([placeAt(rows, 4), placeAt(rows, 14), placeAt(rows, 90)]).toEqual([0, 1, 1]);
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(30), fc.integer(), (items, from, to) => {
        expect([...moved(items, from, to)].sort()).toEqual([...items].sort());
      }),
    );
  }); // prettier-ignore
});

describe('what is written', () => {
  it('of an acuerdo is all of it, and leaves no draft', () => {
    const drafts = agreementWriting('2026-07-1', { sesion_id: '2026-07', cui: '2999014', acuerdo: ' Informar ', responsable: 'ITP', plazo: readPlazo('10', hoy) }, { tipo: 'exposicion', llave: '2026-07|2999014' });
    const of = (tipo: string) => Object.fromEntries(drafts.filter(({ sobre }) => sobre.tipo === tipo).map(({ campo, valor }) => [campo, valor]));
    expect(of('acuerdo')).toEqual({ acuerdo: 'Informar', responsable: 'ITP', plazo: '2026-08-05', plazo_dias: '10', cui: '2999014', estado: null, cumplido_en: null, documento: null, nota: null });
    expect(of('exposicion')).toEqual({ borrador: null, borrador_responsable: null, borrador_plazo: null, sin_acuerdo: null });
    expect(new Set(drafts.map(({ sobre }) => sobre.llave))).toEqual(new Set(['2026-07|1', '2026-07|2999014']));
  }); // prettier-ignore

  it('of a session opens it with what nobody said, and keeps what somebody did', () => {
    const at = new Date(2026, 6, 16, 9, 5);
    const said = (drafts: ReturnType<typeof opening>) =>
      Object.fromEntries(drafts.map(({ campo, valor }) => [campo, valor]));
    expect(said(opening({ ...sesion, fecha: null }, hoy, '2026-06', at))).toEqual({
      estado: 'abierta',
      fecha: hoy,
      hora_inicio: '09:05',
      corte: '2026-06',
    });
    const known = { ...sesion, hora_inicio: '08:30', corte: '2026-05' };
    expect(said(opening(known, hoy, '2026-06', at))).toEqual({ estado: 'abierta' });
    expect(said(closing(known, at))).toEqual({ estado: 'cerrada', hora_fin: '09:05' });
    expect(said(reopening(known))).toEqual({ estado: 'abierta' });
  });

  it('of the members called again does not say who comes', () => {
    const person = {
      sesion_id: '2026-06',
      asistente_id: '07',
      nombre: 'Ana',
      cargo: null,
      entidad: 'ITP',
      asiste: true,
      orden: 7,
    };
    expect(calledAgain([person], '2026-07').map(({ sobre, campo, valor }) => [sobre.llave, campo, valor])).toEqual([
      ['2026-07|01', 'nombre', 'Ana'], ['2026-07|01', 'cargo', null], ['2026-07|01', 'entidad', 'ITP'], ['2026-07|01', 'orden', '1'],
    ]);
    expect(attendanceTitle([{ asiste: true }, { asiste: false }, { asiste: null }])).toBe(
      'Asiste uno de 3 convocados',
    );
  }); // prettier-ignore
});

describe('words', () => {
  it('tell the acuerdos as they stand', () => {
    expect(dueText(acuerdo(), hoy)).toBe('23\u00a0d.h.');
    expect(plain(dueSaid(acuerdo(), hoy))).toBe('vencido hace 23 días hábiles');
    expect(dueText(acuerdo({ plazo: '2026-07-31', estado: 'vence_pronto' }), hoy)).toBe('en 7');
    expect(latestDue([acuerdo({ plazo: '2026-07-31', estado: 'vence_pronto' }), acuerdo()], hoy)).toContain(
      '05-4',
    );
    expect(acuerdosFinding([acuerdo(), acuerdo(), settled('cumplido')])).toBe(
      'De tres acuerdos, dos siguen vencidos y uno se cumplió',
    );
    expect(owingTitle(owing([acuerdo(), acuerdo({ responsable: 'ITP' }), acuerdo()]))).toBe(
      'De tres vencidos, UEI FONDEPES tiene dos',
    );
    expect(reasons({ alertas: 2, acuerdos: 1, vencidos: 0 })).toBe('2 alertas, 1 acuerdo pendiente');
    expect([stakeText(null), stakeText(0)]).toEqual(['sin atraso que medir', 'nada en juego']);
  });

  it('have no hole for any mixture of acuerdos', () => {
    const estados: EstadoAcuerdo[] = ['vencido', 'vence_pronto', 'en_plazo', 'sin_plazo', 'cumplido', 'sin_efecto']; // prettier-ignore
    const any = fc.array(
      fc.record({
        estado: fc.constantFrom(...estados),
        plazo: fc.constantFrom(null, '2026-06-12', '2026-07-20', hoy),
        responsable: fc.constantFrom(null, 'ITP', 'UEI'),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(any, (parts) => {
        const rows = parts.map((part, i) =>
          acuerdo({ ...settled(part.estado), ...part, acuerdo_id: `2026-05-${i}` }),
        );
        const due = commitmentsDue(rows, hoy);
        const said = [
          ...[acuerdosFinding(rows), latestDue(rows, hoy), owingTitle(owing(rows))],
          ...rows.map((row) => dueText(row, hoy) + dueSaid(row, hoy)),
          ...commitmentFacts(due, hoy, () => undefined).map(({ text }) => text),
          commitmentDecision(due, hoy)?.text ?? 'nada',
          ...owing(rows).map((one) => reminder(one, hoy).body),
          convocation(sesion, [{ cui: '1', nombre: null }], rows, hoy).body,
        ];
        for (const text of said) expect(text).not.toMatch(/null|undefined|NaN|Invalid|^\s*$|–/);
      }),
    );
  });

  it('of the room cut a name between words and tell the time', () => {
    const long = 'MEJORAMIENTO DEL SERVICIO DE DESEMBARQUE '.repeat(8);
    expect(shortened(long).length).toBeLessThanOrEqual(121);
    expect(shortened(long)).toMatch(/[A-Z]…$/);
    expect([clockText(249_000), clockText(3_729_000), clockText(-5)]).toEqual(['4:09', '1:02:09', '0:00']);
    expect([endText('2026-09-30', hoy), endText(hoy, hoy), endText('2026-07-15', hoy)]).toEqual([
      'faltan 76 días', 'es hoy', 'pasó hace 1 día',
    ]);
    expect(startAnswer(1, 1)).toBe('Queda un acuerdo de sesiones anteriores, uno vencido');
    expect(closingAnswer(2, 8, 11)).toBe('La sesión deja dos acuerdos; se vieron 8 de 11 inversiones');
  }); // prettier-ignore

  it('of an investment have no hole, whatever is missing', () => {
    const some = (max: number) => fc.constantFrom(null, 0, max / 3, max);
    const fila = fc.record({
      cui: fc.constant('2999014'),
      tipo: fc.constantFrom(null, 'PROYECTO DE INVERSION'),
      entidad: fc.constantFrom(null, 'INSTITUTO DEL MAR DEL PERÚ - IMARPE'),
      departamentos: fc.constantFrom([], ['LIMA'], ['LIMA', 'ICA', 'PUNO', 'LORETO']),
      inicio: fc.constantFrom(null, '2025-03-01'),
      fin: fc.constantFrom(null, '2026-09-30'),
      fin_al_ritmo: fc.constantFrom(null, '2028-04-01'),
      ritmo_fisico: some(3),
      cerrada: fc.boolean(),
      avance_fisico: some(100),
      avance_financiero: some(100),
      fisico_programado: some(100),
      brecha_fisico_financiera: fc.constantFrom(null, -23.2, 0, 40),
      motivo_financiero: fc.constantFrom(null, 'sin_costo', 'costo_cero', 'sin_devengado'),
      motivo_anio: fc.constantFrom(null, 'sin_pim', 'pim_cero', 'sin_devengado'),
      motivo_fin_al_ritmo: fc.constantFrom(null, 'sin_fisico', 'sin_inicio', 'no_termina'),
    }) as unknown as fc.Arbitrary<InversionFila>;
    const valor = fc.constantFrom(null, 0, 20, -23.2);
    fc.assert(
      fc.property(fila, valor, valor, (row, value, due) => {
        const alerts = alertRules.map(({ regla, gravedad }, i) => ({
          n: 1,
          orden: i,
          alerta: regla,
          gravedad,
          valor: value,
          esperado: due ?? 3,
          detalle: 'Detalle',
        }));
        const said = [
          placeLine(row),
          finding(row),
          curveTitle(row),
          yearReason(row),
          ...roomAlerts(row, alerts).map(({ text, small }) => text + small),
        ];
        for (const text of said) expect(text).not.toMatch(/null|undefined|NaN|\(\)|\.\.|^\s*$/);
        expect(roomAlerts(row, alerts).length).toBeGreaterThanOrEqual(alertRules.length);
      }),
    );
  });

  it('of the Acta say what nobody wrote, and no rule that nobody gave', () => {
    expect(openingWords(sesion)).toContain('En lugar no anotado, en hora no anotada del 16 de julio de 2026');
    expect(attendanceWords([])).toBe('No se anotó la lista de asistencia.');
    expect(attendanceWords([{ asiste: true }, { asiste: null }])).toBe(
      'Asistió 1 de 2 convocados; de 1 no se anotó. El quórum se verifica según el reglamento de la Comisión.',
    );
    const closed = { hora_fin: '11:40', estado: 'cerrada' } as const;
    expect(closingWords(closed, true)).toMatch(/^Siendo las 11:40 horas y concluida la agenda, se levantó/);
    expect(closingWords(closed, false)).toMatch(/^Siendo las 11:40 horas, se levantó/);
    expect(closingWords({ ...closed, hora_fin: null }, false)).toMatch(/^Se levantó/);
    expect(ueiName('UEI DE FONDEPES')).toBe('UEI de FONDEPES');
    const seen = { sesion_id: '2026-07', cui: '2', visto: '2026-07-16T14:00:00.000Z', nota: null, anotado_por: null };
    expect(outcome('1', [acuerdo({ cui: '1' })], [])).toBe('Acuerdo 05-4');
    expect(outcome('2', [], [{ ...seen, sin_acuerdo: true }])).toBe('Sin acuerdo');
    expect(outcome('2', [], [{ ...seen, sin_acuerdo: false }])).toBe('Se expuso, sin acuerdo');
    expect(outcome('3', [], [])).toBe('No se expuso');
    const change = (estado: string) => ({ estado, quien: 'Ana', cuando: '2026-07-16T14:00:00' });
    expect(historyWords([{ estado: 'cerrada', quien: 'Ana', cuando: '2026-07-17T02:30:00.000Z' }])).toBe('Cerrada el 16/07/2026, 21:30 por Ana.');
    expect(historyWords(['preparada', 'abierta'].map(change))).toBe('');
    expect(historyWords(['abierta', 'cerrada', 'abierta', 'cerrada'].map(change)).match(/Cerrada|Reabierta/g)).toEqual(['Cerrada', 'Reabierta', 'Cerrada']);
  }); // prettier-ignore
});

describe('the commitments in the Resumen', () => {
  it('are those overdue and those due within five business days', () => {
    const rows = [
      acuerdo({ acuerdo_id: 'a', plazo: '2026-07-15' }),
      acuerdo({ acuerdo_id: 'b', plazo: '2026-07-24', estado: 'vence_pronto' }),
      acuerdo({ acuerdo_id: 'c', plazo: '2026-07-30', estado: 'vence_pronto' }),
      settled('cumplido'),
    ];
    const { vencidos, proximos } = commitmentsDue(rows, hoy);
    expect([vencidos, proximos].map((some) => some.map(({ acuerdo_id }) => acuerdo_id))).toEqual([['a'], ['b']]);
    expect(commitmentFacts({ vencidos: [], proximos: [] }, hoy, () => undefined)).toEqual([]);
    expect(commitmentDecision({ vencidos: [] }, hoy)).toBeNull();
  }); // prettier-ignore
});

describe('the list of commitments', () => {
  it('goes to a spreadsheet without formulas', () => {
    const csv = acuerdosCsv([acuerdo({ acuerdo: '=HYPERLINK("x")', responsable: '+51' })], hoy);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    const sheet = acuerdosSheet([acuerdo()], hoy);
    expect(sheet.rows[0]).toHaveLength(sheet.columns.length);
    expect(sheet.rows[0]).toContain(23);
  });
});
