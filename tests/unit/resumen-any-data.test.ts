import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PoiGrupo } from '@/sql/poi';
import type { Pending } from '@/state/poi.svelte';
import { changeList, changeTitle } from '@/views/resumen/change-words';
import { extremeGaps, gapTitle } from '@/views/resumen/gap-words';
import { groupChanges, partGroups } from '@/views/resumen/groups';
import { missingList, missingTitle } from '@/views/resumen/missing-words';
import { namer } from '@/views/resumen/names';
import { nextList, nextTitle } from '@/views/resumen/next-words';
import { objectivesTitle } from '@/views/resumen/objective-words';
import { answer, whereTitle } from '@/views/resumen/words';
import { moneyYearTitle, physicalYearTitle } from '@/views/resumen/year-words';
import { aGrupo, anyGrupo, plain } from './resumen-groups';

const name = namer([], 'dependencia', () => []);
const named = (sigla: string, changes: Partial<PoiGrupo> = {}) => aGrupo({ llave: sigla, sigla, ...changes });

describe('whatever the data', () => {
  const bad = /NaN|null|undefined|Infinity|\bel 0(\.0)?\s%|−0\.0|\s{2}| [,.;]|\b1 AO [^a-z]*tienen|: \./;
  const pendingOf = (grupo: PoiGrupo): Pending => ({
    grupo,
    missing: grupo.ao_con_meta - grupo.ao_reportaron_mes,
    since: grupo.mes,
    whole: grupo.ao_reportaron_mes === 0,
    late: 2,
  });

  it('every sentence reads', () => {
    const world = fc.record({
      mes: fc.integer({ min: 1, max: 12 }),
      total: anyGrupo,
      now: fc.array(anyGrupo, { maxLength: 9 }),
      reportsPart: fc.option(fc.double({ min: 0, max: 500, noNaN: true })),
    });
    fc.assert(
      fc.property(world, ({ mes, total, now, reportsPart }) => {
        const rows = now.map((grupo, i) => ({ ...grupo, mes, llave: `k${i}` }));
        const earlier = rows.map((grupo) => ({ ...grupo, mes: mes - 1, cumplimiento: 50 }));
        const parted = partGroups(rows, 'simple');
        const reported = [...parted.red, ...parted.yellow, ...parted.green];
        const called = namer(rows, 'dependencia', () => ['PRODUCE']);
        const pending = rows.filter((row) => row.ao_con_meta > row.ao_reportaron_mes).map(pendingOf);
        const next = {
          ejercicio: 2026,
          mes,
          total,
          due: '2026-07-14',
          nextDue: '2026-08-14',
          dataDate: '2026-07-15',
          owing: pending.length,
        };
        const change = {
          mes,
          now: total.cumplimiento,
          before: mes === 1 ? null : 80,
          reportsPart,
          groups: groupChanges(
            rows,
            ({ llave }) => earlier.find((row) => row.llave === llave && row.mes === mes - 1),
            'simple',
          ),
          programadoMes: total.programado_mes,
          devengadoMes: total.devengado_mes,
        };
        const missing = { mes, total, pending };
        const fisicoAnswer = answer({
          mes,
          fisico: total.semaforo,
          gasto: total.semaforo_financiero,
          completitud: total.completitud,
          fisicoValue: total.cumplimiento,
          gastoValue: total.avance_financiero,
          aoConMeta: total.ao_con_meta,
          aoReportaron: total.ao_reportaron_mes,
          gaps: rows.map((row) => ({ name: called(row), points: row.puntos_faltantes ?? 0 })),
          red: parted.red.length,
        });
        const objectives = rows.map((row) => ({
          code: 'OEI.01',
          value: row.cumplimiento,
          band: row.semaforo,
        }));
        const sentences = [
          fisicoAnswer,
          whereTitle({ mes, level: 'dependencia', ...parted }, called),
          whereTitle({ mes, level: 'pliego', ...parted }, called),
          changeTitle(change),
          missingTitle(missing),
          nextTitle(next),
          objectivesTitle(objectives),
          gapTitle(reported, called),
          physicalYearTitle(mes, total.programado_anual, total.cumplimiento_anual),
          moneyYearTitle(mes, total.programado_pim, total.avance_pim),
          ...[...changeList(change, called), ...missingList(missing, called), ...nextList(next)].flatMap(
            ({ key, text, small }) => [key, text, small ?? 'Nada.'],
          ),
        ];
        for (const text of sentences) {
          expect(plain(text)).not.toMatch(bad);
          expect(text).not.toBe('');
        }
        const { ahead, behind } = extremeGaps(reported);
        expect(ahead.every(({ gap }) => gap < 0) && behind.every(({ gap }) => gap > 0)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('counts what is missing once', () => {
    const total = aGrupo({
      ao_con_meta: 192,
      ao_reportaron_mes: 155,
      ao_sin_meta: 12,
      ao_sin_programacion: 1,
    });
    const pending = [
      pendingOf(named('DGAAMI', { ao_con_meta: 14, ao_reportaron_mes: 0 })),
      { ...pendingOf(named('OGACI', { ao_con_meta: 12, ao_reportaron_mes: 0 })), since: 5 },
      pendingOf(named('OGA', { ao_con_meta: 20, ao_reportaron_mes: 9 })),
    ];
    expect(missingTitle({ mes: 6, total, pending })).toBe('37 de 192 actividades sin reporte de junio');
    expect(missingList({ mes: 6, total, pending }, name).map(({ key, text }) => `${key}: ${text}`)).toEqual([
      '26 AO: Dos dependencias completas: DGAAMI y OGACI.',
      '11 AO: Reportes parciales en una dependencia: OGA.',
      '12 AO: Sin meta a junio: no entran en el promedio.',
      '1 AO: Ejecuta sin tener meta programada a junio.',
    ]);
  });
});
