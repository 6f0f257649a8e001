import type { ListaTipo } from '@/sql/lista';

export interface Step {
  /** Number of the activity in the ficha. */
  actividad: number;
  que: string;
  quien: string;
  /** Who receives it. */
  para: string;
  /** The page serves it. */
  aqui: boolean;
}

const step = (actividad: number, que: string, quien: string, para: string, aqui = false): Step => ({
  actividad,
  que,
  quien,
  para,
  aqui,
});

/** Activities of the manual MGPP-E1 from the data to the approval, in its words. */
export const steps: Record<ListaTipo, readonly Step[]> = {
  PMI: [
    step(7, 'Remitir la información de las inversiones a su cargo', 'UF / UEI', 'OPMI', true),
    step(8, 'Consolidar la cartera de inversiones del sector', 'OPMI', 'OPMI', true),
    step(9, 'Priorizar por orden de prelación y criterios de priorización', 'OPMI', 'OPMI', true),
    step(10, 'Registrar la cartera priorizada en el Módulo de Programación', 'OPMI', 'OPMI'),
    step(11, 'Elaborar el proyecto de R.M. que aprueba el PMI', 'OPMI', 'OGPPM', true),
    step(12, 'Recibir el PMI y el proyecto de R.M. y remitirlos', 'OGPPM', 'OGAJ'),
    step(13, 'Emitir opinión legal', 'OGAJ', 'SG'),
    step(15, 'Aprobar el PMI', 'Despacho Ministerial', 'OGTI, que lo publica'),
  ],
  IMIAPP: [
    step(1, 'Remitir propuestas de intervenciones de APP y PA', 'UF / UEI / pliegos adscritos', 'OPMI', true),
    step(2, 'Elaborar el IMIAPP', 'OPMI', 'Comité de Promoción de la Inversión Privada', true),
    step(3, 'Validar el IMIAPP y pedir la opinión del MEF', 'CPIP', 'DGPPIP - MEF'),
    step(6, 'Absolver observaciones', 'CPIP', 'DGPPIP - MEF'),
    step(7, 'Emitir opinión favorable', 'DGPPIP - MEF', 'CPIP'),
    step(9, 'Aprobar el IMIAPP', 'Despacho Ministerial', 'OGTI, que lo publica'),
  ],
  OXI: [
    step(1, 'Proponer la cartera de proyectos', 'UF / UEI / pliegos / empresa privada', 'Despacho Viceministerial', true),
    step(2, 'Validar y presentar la propuesta de lista priorizada', 'Despacho Viceministerial', 'OGPPM'),
    step(4, 'Evaluar la propuesta de lista priorizada', 'OPMI', 'OPMI', true),
    step(6, 'Absolver observaciones', 'Despacho Viceministerial', 'OPMI'),
    step(7, 'Elaborar el informe técnico y el proyecto de R.M.', 'OPMI', 'OGAJ', true),
    step(10, 'Aprobar la lista priorizada con R.M.', 'Despacho Ministerial', 'OGTI, que la publica'),
  ],
}; // prettier-ignore

/** The activity by which what is missing is asked, and of whom. */
export const asking: Record<ListaTipo, { actividad: number; de: string }> = {
  PMI: { actividad: 7, de: 'UF o UEI' },
  IMIAPP: { actividad: 1, de: 'UF, UEI o pliego' },
  OXI: { actividad: 1, de: 'UF, UEI o pliego' },
};
