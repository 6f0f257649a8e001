/** Where the money comes from and what it buys, down to a specific of the clasificador. */
export interface BudgetSource {
  fund: readonly [code: string, name: string];
  heading: readonly [code: string, name: string];
  kind: readonly [code: string, name: string];
  line: BudgetLine;
  /** Part of the PIM, and how much more of the PIA than of the PIM. */
  weight: number;
  opening: number;
  /** How fast it is spent beside the others. */
  pace: number;
}

/** Genérica and one of its specifics: each level, code and name. */
interface BudgetLine {
  levels: readonly (readonly [code: string, name: string])[];
  capital: boolean;
  pace: number;
}

const current = ['5', 'GASTO CORRIENTE'] as const;
const capital = ['6', 'GASTO DE CAPITAL'] as const;

const line = (levels: BudgetLine['levels'], pace: number, isCapital = false): BudgetLine => ({
  levels,
  capital: isCapital,
  pace,
});

const staff = line(
  [
    ['1', 'PERSONAL Y OBLIGACIONES SOCIALES'],
    ['1', 'RETRIBUCIONES Y COMPLEMENTOS EN EFECTIVO'],
    ['1', 'PERSONAL ADMINISTRATIVO'],
    ['1', 'PERSONAL ADMINISTRATIVO'],
    ['3', 'PERSONAL CON CONTRATO A PLAZO INDETERMINADO'],
  ],
  0.486,
);
const pensions = line(
  [
    ['2', 'PENSIONES Y OTRAS PRESTACIONES SOCIALES'],
    ['1', 'PENSIONES'],
    ['1', 'PENSIONES'],
    ['1', 'PENSIONES'],
    ['1', 'REGIMEN DE PENSIONES DL. 20530'],
  ],
  0.501,
);
const services = line(
  [
    ['3', 'BIENES Y SERVICIOS'],
    ['2', 'CONTRATACION DE SERVICIOS'],
    ['7', 'SERVICIOS PROFESIONALES Y TECNICOS'],
    ['2', 'SERVICIOS DE CONSULTORIAS Y SIMILARES'],
    ['99', 'OTROS SERVICIOS SIMILARES'],
  ],
  0.368,
);
const grants = line(
  [
    ['4', 'DONACIONES Y TRANSFERENCIAS'],
    ['1', 'DONACIONES Y TRANSFERENCIAS CORRIENTES'],
    ['3', 'A OTRAS UNIDADES DE GOBIERNO'],
    ['1', 'A OTRAS UNIDADES DE GOBIERNO'],
    ['1', 'A OTRAS UNIDADES DEL GOBIERNO NACIONAL'],
  ],
  0.444,
);
const others = line(
  [
    ['5', 'OTROS GASTOS'],
    ['3', 'SUBVENCIONES A PERSONAS NATURALES'],
    ['1', 'SUBVENCIONES A PERSONAS NATURALES'],
    ['1', 'SUBVENCIONES A PERSONAS NATURALES'],
    ['99', 'A OTRAS PERSONAS NATURALES'],
  ],
  0.414,
);
const assets = line(
  [
    ['6', 'ADQUISICION DE ACTIVOS NO FINANCIEROS'],
    ['3', 'ADQUISICION DE VEHICULOS, MAQUINARIAS Y OTROS'],
    ['2', 'ADQUISICION DE MAQUINARIAS, EQUIPO Y MOBILIARIO'],
    ['3', 'EQUIPOS INFORMATICOS Y DE COMUNICACIONES'],
    ['1', 'EQUIPOS COMPUTACIONALES Y PERIFERICOS'],
  ],
  0.211,
  true,
);

const funds = {
  ordinary: {
    fund: ['1', 'RECURSOS ORDINARIOS'],
    heading: ['00', 'RECURSOS ORDINARIOS'],
    opening: 0.956,
    pace: 1,
  },
  collected: {
    fund: ['2', 'RECURSOS DIRECTAMENTE RECAUDADOS'],
    heading: ['09', 'RECURSOS DIRECTAMENTE RECAUDADOS'],
    opening: 0.984,
    pace: 0.93,
  },
  credit: {
    fund: ['3', 'RECURSOS POR OPERACIONES OFICIALES DE CREDITO'],
    heading: ['19', 'RECURSOS POR OPERACIONES OFICIALES DE CREDITO'],
    opening: 1.37,
    pace: 0.68,
  },
  donated: {
    fund: ['4', 'DONACIONES Y TRANSFERENCIAS'],
    heading: ['13', 'DONACIONES Y TRANSFERENCIAS'],
    opening: 0.485,
    pace: 0.7,
  },
} as const;

const source = (fund: keyof typeof funds, what: BudgetLine, weight: number): BudgetSource => ({
  ...funds[fund],
  kind: what.capital ? capital : current,
  line: what,
  weight,
  pace: funds[fund].pace * what.pace,
});

/** The four first are those of every unidad ejecutora and year; the sede central has all in the last one. */
export const budgetSources: readonly BudgetSource[] = [
  source('ordinary', services, 160),
  source('ordinary', staff, 68.4),
  source('collected', services, 50),
  source('ordinary', assets, 33.3),
  source('ordinary', grants, 36),
  source('ordinary', others, 14.6),
  source('donated', services, 16.6),
  source('ordinary', pensions, 5.9),
  source('collected', assets, 11.9),
  source('credit', assets, 8.4),
  source('donated', assets, 4.8),
  source('donated', grants, 2.7),
];
