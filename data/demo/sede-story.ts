import type { Story } from './center';

/** The sixteen centros de costo of the sede central: AEI, how many AO, PIA and PIM in soles, and the story. */
export interface Target {
  aei: string;
  count: number;
  pia: number;
  pim: number;
  story: Story;
}

const target = (aei: string, count: number, pia: number, pim: number, story: Story): Target => ({
  aei,
  count,
  pia,
  pim,
  story,
});

export const sedeTargets = {
  DGITDF: target('AEI.03.01', 14, 39_655_150, 48_305_150, {
    path: [99.8, 99, 98, 91, 82.8, 64],
    spending: 0.658,
    surge: true,
    neverReported: 1,
    lowered: 3,
    exceeding: 2,
  }),
  OGTI: target('AEI.05.01', 9, 17_350_000, 18_200_350, {
    path: [68, 68, 67, 65, 64.7, 64.2],
    spending: 0.961,
    lowered: 1,
  }),
  DGA: target('AEI.02.01', 13, 33_813_000, 31_203_000, {
    path: [73, 69, 71, 70, 68.3, 66.2],
    spending: 0.546,
    unscheduled: 1,
    neverReported: 1,
    lowered: 3,
  }),
  DGPA: target('AEI.02.02', 14, 36_470_950, 38_403_500, {
    path: [65, 61, 63, 66, 69.1, 73.5],
    spending: 0.793,
    lowered: 6,
  }),
  DGAAMI: target('AEI.04.02', 10, 10_160_000, 10_480_000, {
    path: [99, 99, 99, 99, 98.8],
    spending: 0.924,
    silentFrom: 6,
    neverReported: 1,
    exceeding: 1,
  }),
  OGRH: target('AEI.05.03', 8, 11_709_900, 9_700_900, {
    path: [96, 97, 97, 97, 96.3],
    spending: 0.985,
    silentFrom: 6,
  }),
  OGACI: target('AEI.05.04', 9, 4_980_000, 5_200_250, {
    path: [95, 96, 94, 94],
    spending: 0.945,
    silentFrom: 5,
    unscheduled: 1,
    neverReported: 1,
  }),
  DGDE: target('AEI.01.01', 18, 67_686_900, 71_906_900, {
    path: [92, 92, 94, 92, 91.4, 90.8],
    spending: 0.867,
    unplanned: 1,
    neverReported: 1,
    lowered: 5,
    exceeding: 2,
    deactivated: 1,
    credit: 1_185_300,
  }),
  DGPAR: target('AEI.01.02', 9, 7_650_000, 7_400_250, {
    path: [97, 98, 99, 99, 98.6, 94.7],
    spending: 0.693,
    neverReported: 2,
    lastMissing: 1,
  }),
  DGPCHDI: target('AEI.02.03', 16, 32_313_100, 34_103_100, {
    path: [98, 98, 97, 97, 96.4, 96],
    spending: 0.949,
    unscheduled: 1,
    unplanned: 1,
    lastMissing: 1,
    lowered: 4,
    exceeding: 2,
    inactive: 1,
  }),
  DGAAMPA: target('AEI.04.02', 11, 9_870_000, 9_620_000, {
    path: [99.5, 98, 96, 96, 96, 97.2],
    spending: 0.934,
    unscheduled: 1,
    runningTotals: 1,
    exceeding: 2,
  }),
  OGA: target('AEI.05.03', 15, 37_634_000, 41_304_000, {
    path: [99.4, 99, 99.2, 99, 99.3, 98],
    spending: 0.978,
    unscheduled: 1,
    lastMissing: 1,
    raised: 3,
    exceeding: 2,
    inactive: 1,
  }),
  DGPARPA: target('AEI.02.04', 11, 8_450_000, 8_200_150, {
    path: [98, 98, 98, 98, 98, 98],
    spending: 0.897,
    unscheduled: 1,
    unplanned: 1,
    created: 1,
    runningTotals: 1,
    lowered: 1,
  }),
  OGEIEE: target('AEI.05.02', 11, 6_900_000, 6_400_400, {
    path: [99, 99, 99, 99, 99, 99],
    spending: 0.74,
    runningTotals: 2,
    raised: 1,
  }),
  OGPPM: target('AEI.05.02', 12, 11_035_900, 9_504_500, {
    path: [99, 99, 99, 99, 99, 99],
    spending: 0.892,
    unplanned: 1,
    runningTotals: 2,
    raised: 2,
  }),
  'DGSFS-PA': target('AEI.04.01', 24, 52_535_700, 62_705_700, {
    path: [99.7, 99.6, 99.5, 99.4, 99.1, 99.4],
    spending: 0.974,
    unscheduled: 2,
    created: 1,
    neverReported: 3,
    raised: 7,
    lowered: 1,
    exceeding: 5,
    deactivated: 1,
  }),
} as const satisfies Record<string, Target>;

export type SedeSigla = keyof typeof sedeTargets;
