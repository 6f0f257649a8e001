/** A natural region of the country, and its departments from north to south. */
export interface NaturalRegion {
  name: 'Costa' | 'Sierra' | 'Selva';
  departments: readonly { name: string; short: string }[];
}

const named = (...all: readonly (readonly [name: string, short: string])[]) =>
  all.map(([name, short]) => ({ name, short }));

/** The 24 departments and Callao, each in the region where most of its services are given: a grouping of the dashboard. */
export const naturalRegions: readonly NaturalRegion[] = [
  {
    name: 'Costa',
    departments: named(
      ['Tumbes', 'Tum'], ['Piura', 'Piu'], ['Lambayeque', 'Lam'], ['La Libertad', 'Lib'], ['Áncash', 'Anc'], ['Lima', 'Lim'],
      ['Callao', 'Cal'], ['Ica', 'Ica'], ['Arequipa', 'Are'], ['Moquegua', 'Moq'], ['Tacna', 'Tac'],
    ),
  },
  {
    name: 'Sierra',
    departments: named(
      ['Cajamarca', 'Caj'], ['Huánuco', 'Hco'], ['Pasco', 'Pas'], ['Junín', 'Jun'], ['Huancavelica', 'Hvc'], ['Ayacucho', 'Aya'],
      ['Apurímac', 'Apu'], ['Cusco', 'Cus'], ['Puno', 'Pun'],
    ),
  },
  {
    name: 'Selva',
    departments: named(
      ['Amazonas', 'Ama'], ['San Martín', 'San'], ['Loreto', 'Lor'], ['Ucayali', 'Uca'], ['Madre de Dios', 'Mad'],
    ),
  },
]; // prettier-ignore
