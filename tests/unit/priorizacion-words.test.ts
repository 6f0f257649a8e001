import { describe, expect, it } from 'vitest';
import type { InversionFila } from '@/sql/inversion-fila';
import type { Lista, ListaCriterio, ListaPuesto, ListaTotal } from '@/sql/lista';
import { annexCsv, annexOf, annexSheet, annexYears } from '@/views/priorizacion/annex';
import { criteriosCsv, ordenCsv } from '@/views/priorizacion/csv';
import { steps } from '@/views/priorizacion/ficha';
import { newCriterioId, numberIn, puntajeOf } from '@/views/priorizacion/keys';
import { listaMessage, owingOf } from '@/views/priorizacion/missing';
import type { PrioridadFigures } from '@/views/priorizacion/model.svelte';
import { movedBetween, shownOrder } from '@/views/priorizacion/order';
import { prioridadExplanation, type PrioridadTopic } from '@/views/priorizacion/topics';
import {
  anteriorWords,
  changeWords,
  criteriaFinding,
  decideWords,
  headline,
  movedWords,
  orderFinding,
} from '@/views/priorizacion/words';
import { yearsFinding, yearsOf } from '@/views/priorizacion/years';

const hole = /undefined|null|NaN|Infinity|\[object/;
const lista: Lista = {
  lista_id: 'PMI-2026',
  tipo: 'PMI',
  nombre: 'PMI 2026-2028',
  desde: 2026,
  hasta: 2028,
  resolucion: null,
  aprobada_en: null,
  anterior: 'PMI-2025',
  inversiones: 2,
  monto: 5,
  demostracion: false,
};
const total: ListaTotal = {
  inversiones: 24,
  en_cartera: 24,
  monto: 5,
  costo_actualizado: 100,
  saldo: 50,
  pim: 20,
  con_puntajes_que_faltan: 0,
  cambian: 7,
  entran: 3,
  salen: 0,
};
const puesto = (change: Partial<ListaPuesto> = {}): ListaPuesto => ({
  orden: 1,
  cui: '1',
  nombre: 'UNO',
  clase: 2,
  puntaje: 0.66,
  sin_puntaje: 0,
  saldo: 3e6,
  decide: 'puntaje',
  orden_aprobado: 1,
  cambio_aprobado: 0,
  puntaje_aprobado: 66,
  orden_anterior: 2,
  cambio_anterior: 1,
  nueva: false,
  monto: 5,
  situacion: null,
  observacion: null,
  en_cartera: true,
  costo_actualizado: 9e6,
  pim: 1e6,
  avance_fisico: 20,
  avance_financiero: 30,
  ...change,
});
const criterio = (change: Partial<ListaCriterio> = {}): ListaCriterio => ({
  lista_id: 'PMI-2026',
  criterio_id: 'C1',
  criterio: 'Cierre de brechas',
  peso: 35,
  peso_archivo: 35,
  explicacion: null,
  anotado_en: null,
  anotado_por: null,
  parte: 0.35,
  ...change,
});
const figures = (change: Partial<PrioridadFigures> = {}): PrioridadFigures => ({
  lista,
  anterior: null,
  corte: null,
  orden: [puesto(), puesto({ orden: 2, cui: '2', nombre: 'DOS' })],
  aprobado: false,
  criterios: [criterio()],
  puntajes: [
    {
      lista_id: 'PMI-2026',
      cui: '1',
      criterio_id: 'C1',
      puntaje: 0.5,
      puntaje_archivo: 0.5,
      sustento: 'Informe',
      anotado_en: null,
      anotado_por: null,
      puntos: 17.5,
    },
  ],
  fuera: [],
  total,
  anios: [],
  cartera: [],
  ...change,
});

describe('the words of a list', () => {
  it('say how many left their approved place, came in and went out', () => {
    expect(headline(figures())).toBe(
      'PMI 2026-2028: 24 inversiones; siete no ocupan su puesto aprobado y tres son nuevas.',
    );
    expect(headline(figures({ total: { ...total, cambian: 0, entran: 0, salen: 1 } }))).toBe(
      'PMI 2026-2028: 24 inversiones; todas conservan su puesto aprobado y una salió.',
    );
    expect(
      headline(
        figures({ aprobado: true, lista: { ...lista, tipo: 'OXI' }, total: { ...total, inversiones: 4 } }),
      ),
    ).toContain('4 proyectos en el orden aprobado; sin criterios');
    expect(headline(figures({ total: { ...total, inversiones: 0 } }))).toContain('no trae inversiones');
  });

  it('say which step put each after the one before it', () => {
    const before = puesto({ puntaje: 0.798, saldo: 1e6 });
    expect(decideWords(puesto(), before, 5)).toBe('13.8 puntos menos que la anterior');
    expect(decideWords(puesto({ decide: 'clase' }), before, 5)).toBe(
      'Clase 2, en ejecución, culmina en el ejercicio',
    );
    expect(decideWords(puesto({ decide: 'clase', clase: null, en_cartera: false }), before, 5)).toBe(
      'Sin clase: no está en la cartera del corte',
    );
    expect(decideWords(puesto({ decide: 'saldo' }), before, 5)).toBe(
      'Empata en puntaje; su saldo es mayor: S/\u00a03.0\u00a0M contra S/\u00a01.0\u00a0M',
    );
    expect(decideWords(puesto({ puntaje: null }), before, 5)).toBe(
      'Sin puntaje: va después de las que lo tienen',
    );
    expect(decideWords(puesto({ decide: 'codigo' }), before, 0)).toBe('Sin criterios: por orden de código');
    expect(decideWords(puesto(), null, 5)).toBe('El mayor puntaje de la clase 2');
    expect(decideWords(puesto({ decide: 'unica' }), null, 5)).toBe('Es la única de la lista');
  });

  it('say what went up, down, came in or has nothing to compare with', () => {
    expect([
      changeWords(2, 'x'),
      changeWords(-1, 'x'),
      changeWords(0, 'x'),
      changeWords(null, 'sin orden'),
    ]).toEqual(['sube 2', 'baja 1', 'igual', 'sin orden']);
    expect([
      anteriorWords(puesto({ nueva: true })),
      anteriorWords(puesto()),
      anteriorWords(puesto({ cambio_anterior: null })),
    ]).toEqual(['entra', 'sube 1', 'sin lista anterior']);
    expect([movedWords(null), movedWords(0), movedWords(1), movedWords(5)]).toEqual([
      '',
      'El último cambio no movió a ninguna de su puesto.',
      'Con el último cambio, una cambió de puesto.',
      'Con el último cambio, cinco cambiaron de puesto.',
    ]);
  });

  it('say what decides most places and what weighs most', () => {
    const rows = [
      puesto(),
      puesto({ decide: 'puntaje' }),
      puesto({ decide: 'puntaje' }),
      puesto({ decide: 'clase' }),
    ];
    expect(orderFinding(rows, false)).toBe('El puntaje decide 2 de 3 lugares; la clase de prelación, uno');
    expect([orderFinding([], false), orderFinding([puesto()], false)]).toEqual([
      'La lista está vacía',
      'La lista tiene una sola inversión',
    ]);
    expect(criteriaFinding([criterio()])).toBe('Cierre de brechas pesa 35 de cada 100 puntos');
    expect(criteriaFinding([criterio({ anotado_en: '2026-07-01T00:00:00.000Z', parte: 0.318 })])).toContain(
      '31.8 de cada 100 puntos; un peso se cambió aquí',
    );
    expect(criteriaFinding([criterio({ parte: null, peso: 0 })])).toContain('Todos los pesos son cero');
    expect(criteriaFinding([])).toContain('no tiene criterios');
  });

  it('leave no hole, whatever is loaded', () => {
    const topics: PrioridadTopic[] = ['inversiones', 'costo', 'saldo', 'pim', 'cambian'];
    const nothing = { costo_actualizado: null, saldo: null, pim: null, monto: null, en_cartera: 0 };
    for (const one of [
      figures(),
      figures({ orden: [], total: { ...total, ...nothing, inversiones: 0 } }),
      figures({
        lista: { ...lista, tipo: null, desde: null, hasta: null, anterior: null },
        total: { ...total, ...nothing },
        orden: [
          puesto({
            clase: null,
            puntaje: null,
            saldo: null,
            nombre: null,
            orden_aprobado: null,
            cambio_aprobado: null,
          }),
        ],
      }),
    ]) {
      const said = [headline(one), orderFinding(one.orden, one.aprobado), yearsFinding(one)];
      for (const topic of topics) {
        const told = prioridadExplanation(topic, one);
        said.push(
          told.title,
          told.unit,
          told.words,
          ...told.count.flatMap(({ label, value }) => [label, value]),
        );
      }
      for (const text of said) expect(text).not.toMatch(hole);
    }
  });
});

describe('the order', () => {
  it('is the approved one where nothing computes another', () => {
    const rows = [
      puesto({ orden: 1, orden_aprobado: 3 }),
      puesto({ orden: 2, orden_aprobado: 1 }),
      puesto({ orden: 3, orden_aprobado: null }),
    ];
    expect(shownOrder(rows, true).map(({ orden }) => orden)).toEqual([2, 1, 3]);
    expect(shownOrder(rows, false)).toEqual(rows);
  });
  it('counts what a change moved, and compares nothing of another list', () => {
    const at = (id: string, ...cuis: string[]) => ({
      lista: { lista_id: id },
      corte: { corte: '2026-06' },
      orden: cuis.map((cui, i) => ({ cui, orden: i + 1 })),
    });
    expect(movedBetween(at('L', 'a', 'b', 'c'), at('L', 'b', 'a', 'c'))).toBe(2);
    expect(movedBetween(at('L', 'a'), at('M', 'a'))).toBeNull();
    expect(movedBetween(null, at('L', 'a'))).toBeNull();
  });
  it('takes weights and scores as they are typed, in their range', () => {
    expect([numberIn('12,5', 0, 100), numberIn(' 0.7 ', 0, 1), numberIn('0', 0, 1)]).toEqual([12.5, 0.7, 0]);
    expect([
      numberIn('1.2', 0, 1),
      numberIn('', 0, 1),
      numberIn('abc', 0, 1),
      numberIn('-1', 0, 1),
      numberIn('1e9', 0, 1),
    ]).toEqual([null, null, null, null, null]);
    expect(newCriterioId(['C1', 'T1'])).toBe('T2');
    expect(puntajeOf('L', '9', 'C1')).toEqual({ tipo: 'lista_puntaje', llave: 'L|9|C1' });
  });
});

describe('the annex', () => {
  const anios = [
    { cui: '1', anio: 2026, pim: 7, programado: 13 },
    { cui: '2', anio: 2026, pim: null, programado: null },
  ];
  it('has the columns of the R.M., with a year each, and leaves empty what is not known', () => {
    const annex = annexOf(figures({ anios }));
    expect(annex.columns.map(({ title }) => title)).toEqual([
      'Orden',
      'CUI',
      'Inversión',
      'Pliego',
      'UEI',
      'Costo, S/',
      'Saldo, S/',
      'Programado 2026, S/',
      'Programado 2027, S/',
      'Programado 2028, S/',
      'Puntaje',
    ]);
    expect(annex.rows[0]).toEqual([1, '1', 'UNO', null, null, 9e6, 3e6, 13, null, null, 66]);
    expect(annexCsv(annex)).toContain('1,1,UNO,,,9000000,3000000,13,,,66');
    expect(annexSheet(annex, 'x').rows).toHaveLength(2);
  });
  it('of APP and OxI has the amount and the situation, in the approved order', () => {
    const annex = annexOf(
      figures({
        lista: { ...lista, tipo: 'OXI' },
        aprobado: true,
        orden: [puesto({ orden: 5, orden_aprobado: 1, situacion: 'Con convenio' })],
      }),
    );
    expect(annex.rows[0]).toEqual([1, '1', 'UNO', 5, 'Con convenio', 66]);
  });
  it('takes the years of the programme where the list names none', () => {
    expect(annexYears({ lista: { ...lista, desde: null }, anios })).toEqual([2026]);
    expect(yearsOf({ lista, anios })).toEqual([
      { anio: 2026, pim: 7, conPim: 1, programado: 13, conPrograma: 1 },
      { anio: 2027, pim: null, conPim: 0, programado: null, conPrograma: 0 },
      { anio: 2028, pim: null, conPim: 0, programado: null, conPrograma: 0 },
    ]);
  });
});

it('the message to a UEI says what each investment lacks, by the activity of the ficha', () => {
  const cartera = [
    {
      cui: '1',
      uei: 'UEI DEL ITP',
      fin: null,
      en_ejecucion: true,
      programado_anio: null,
      ejercicio: 2026,
    } as InversionFila,
  ];
  const owing = owingOf(
    figures({
      cartera,
      orden: [puesto({ avance_fisico: null }), puesto({ cui: '9', nombre: 'NUEVE', en_cartera: false })],
    }),
  );
  expect(owing.map(({ uei }) => uei)).toEqual(['UEI DEL ITP', '']);
  expect(owing[0]!.filas[0]!.falta).toEqual([
    'el avance físico',
    'la fecha de fin',
    'la programación 2026 del Formato 12-B',
  ]);
  const message = listaMessage(owing[0]!, lista, 'junio de 2026');
  expect(message.subject).toBe('PMI: faltan datos de 1 inversión, UEI DEL ITP');
  expect(message.body).toContain('ficha E1.2.2, actividad 7');
  expect(listaMessage(owing[1]!, { ...lista, tipo: 'OXI' }, '').body).not.toMatch(hole);
  expect(
    owingOf(figures({ lista: { ...lista, tipo: 'IMIAPP' }, orden: [puesto({ situacion: 'Idea' })] })),
  ).toEqual([]);
});

it('the files carry what explains the order, and each list has its procedure', () => {
  const csv = ordenCsv(figures());
  expect(csv).toContain('"Cierre de brechas, puntos"');
  expect(csv.trim().split('\r\n')).toHaveLength(3);
  expect(criteriosCsv(figures())).toContain('Cierre de brechas');
  for (const list of Object.values(steps)) expect(list.some(({ aqui }) => aqui)).toBe(true);
});
