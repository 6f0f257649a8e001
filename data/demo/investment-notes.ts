import { csvOf } from './investment-csv';
import { investments, type Investment } from './investments';
import type { DemoFile } from './index';

/** What the UEI wrote: number of the CUI, factor, situation, actions. */
const situations: readonly [number, string, string, string][] = [
  [3, 'Obra civil', 'La adenda por mayores metrados en cimentación elevó el costo; la contratista trabaja con un solo frente.', 'La UEI pidió un cronograma con dos frentes y el sustento del incremento.'],
  [8, 'Obra civil', 'Se pagaron dos adelantos de materiales que aún no se convierten en obra. Lluvias hasta abril.', 'Amortizar los adelantos en las tres valorizaciones que siguen.'],
  [19, 'Equipamiento', 'La licitación del equipamiento quedó desierta y no se ha vuelto a convocar.', 'Actualizar el estudio de mercado y convocar en julio.'],
  [14, 'Muelle', 'El terreno del muelle sigue ocupado en 40 metros; la obra avanza solo en el edificio.', 'Mesa con la municipalidad y la Capitanía; informe del supervisor de las valorizaciones 9 a 12.'],
  [16, 'Obra civil', 'Obra paralizada desde marzo por controversia con la contratista.', 'Arbitraje en curso; se evalúa la resolución del contrato.'],
  [5, 'Obra civil', 'Avance dentro de lo previsto; falta registrar el Formato 12-B de junio.', 'Registrar el Formato 12-B.'],
  [21, 'Equipamiento', 'Se retiró una valorización mal registrada en mayo: el avance físico baja de 44.0 a 41.5 %.', 'La UEI sustentará la corrección ante la OPMI.'],
  [6, 'Expediente', 'En espera de la aprobación de la adicional de obra n.º 2.', 'Aprobar la adicional antes del 31 de julio.'],
  [23, 'Liquidación', 'Obra terminada en febrero; falta la liquidación técnica y financiera.', 'Presentar la liquidación y registrar el Formato 9.'],
  [24, 'Liquidación', 'Obra terminada en marzo; la contratista observa la liquidación.', 'Absolver las observaciones y registrar el Formato 9.'],
  [17, 'Obra civil', 'Sin crédito en 2026: la obra está detenida desde 2025.', 'Pedir la incorporación de saldos de balance.'],
]; // prettier-ignore

const cuiOf = (number: number): string => `29990${String(number).padStart(2, '0')}`;

export function situationFile(): DemoFile {
  return {
    name: 'ESTADO_SITUACIONAL_20260630180000.csv',
    text: csvOf(
      situations.map(([number, factor, situation, actions]) => ({
        COD_UNICO: cuiOf(number),
        CODIGO_SNIP: cuiOf(number),
        FACTOR: factor,
        PRODUCTO: 'COMPONENTE 1',
        ACCIONES: actions,
        PERIODO: '2026-06',
        SITUACION: situation,
        AVANCE: '',
      })),
    ),
  };
}

const steps = [
  'Fecha de Actuaciones Preparatorias',
  'Fecha de Convocatoria',
  'Fecha de Integracion de Bases',
  'Fecha de Buena Pro',
  'Fecha de Suscripcion de Contrato',
] as const;

/** Each milestone as it was programmed and as updated, weeks later; a date no one knows is 31/12/1969, as the MEF writes it. */
export function milestoneFile(): DemoFile {
  const rows = investments.flatMap((one, index) => {
    const slip = 7 + (index % 5) * 9;
    return steps.flatMap((step, i) => {
      const day = (weeks: number) =>
        new Date(Date.UTC(Number(one.start.slice(0, 4)), Number(one.start.slice(5)) - 1 - (5 - i), 5 + weeks))
          .toISOString()
          .slice(0, 10);
      const row = { CODIGO_UNICO: one.cui, CODIGO_SNIP: one.cui, FACTOR: 'OBRA CIVIL', DESCRIPCION: step };
      return [
        { ...row, TIPO: 'PROGRAMADA', FECHA: day(0) },
        { ...row, TIPO: 'ACTUALIZADA', FECHA: i === 0 && index % 6 === 0 ? '1969-12-31' : day(slip) },
      ];
    });
  });
  return { name: 'PROCESO_SELECCION_20260630180000.csv', text: csvOf(rows) };
}

/** Which indicator each investment closes a unit of, in the year in which it should end; two close nothing. */
export const gaps: Record<string, readonly number[]> = {
  'Mercados de abastos inadecuados': [3, 4, 5, 6, 7],
  'Mercados de abastos por implementar': [8, 9],
  'Desembarcaderos inadecuados': [11, 12, 13, 14, 15, 16],
  'Desembarcaderos por implementar': [17],
  'CITE por implementar': [21, 22, 25],
  'CITE inadecuados': [23, 24, 26],
  'Laboratorios de sanidad pesquera inadecuados': [19],
  'Laboratorios costeros por implementar': [27],
};

export function gapFile(): DemoFile {
  const byCui = new Map<string, Investment>(investments.map((one) => [one.cui, one]));
  const rows = Object.entries(gaps).flatMap(([gap, numbers]) =>
    numbers.map((number) => ({
      CODIGO_UNICO: cuiOf(number),
      DES_SERVICIO: 'Servicios del sector Producción',
      DES_BRECHA: gap,
      DES_UM: 'Unidad',
      ESPACIO_GEOGRAFICO: 'NACIONAL',
      ANIO: byCui.get(cuiOf(number))!.end.slice(0, 4),
      VALOR: '',
      CONTRIBUCION: '1',
      ANIO_PROC: '2026',
    })),
  );
  return { name: 'INVERSIONES_BRECHAS_20260630180000.csv', text: csvOf(rows) };
}

/** Indicators of the sector whose value nobody has published: they say so. */
export function gapIndicatorFile(): DemoFile {
  const rows = [
    ['lab-sanidad-inadecuados', 'Laboratorios de sanidad pesquera inadecuados', 'Porcentaje de laboratorios de sanidad pesquera en condiciones inadecuadas', 'calidad', 'SANIPES'],
    ['lab-costeros-por-implementar', 'Laboratorios costeros por implementar', 'Porcentaje de laboratorios costeros por implementar', 'cobertura', 'IMARPE'],
    ['centros-informacion-por-implementar', 'Centros de información productiva por implementar', 'Porcentaje de centros de información productiva por implementar', 'cobertura', 'PRODUCE'],
  ] as const; // prettier-ignore
  return {
    name: 'brecha_indicador_20260112180000.csv',
    text: csvOf(
      rows.map(([id, short, name, kind, responsible]) => ({
        brecha_id: id,
        nombre: name,
        nombre_corto: short,
        unidad: 'Unidad',
        tipo: kind,
        responsable: responsible,
      })),
    ),
  };
}

export function gapValueFile(): DemoFile {
  const ids = [
    'lab-sanidad-inadecuados',
    'lab-costeros-por-implementar',
    'centros-informacion-por-implementar',
  ];
  return {
    name: 'brecha_valor_20260112180000.csv',
    text: csvOf(
      ids.map((id) => ({
        brecha_id: id,
        anio: 2023,
        con_brecha: null,
        total: null,
        fuente: 'Sin valor publicado (indicador inventado para la demostración)',
      })),
    ),
  };
}
