import { countOf } from '@/core/format';
import type { Verification } from './verify';

/** One thing that was compared. */
export interface Finding {
  agrees: boolean;
  que: string;
  detalle: string;
}

/** What agrees and what does not, in the order it was compared. */
export function findings({ identity, paper, datos, verificacion, differences }: Verification): Finding[] {
  return [
    {
      agrees: datos,
      que: datos ? 'Los datos son los mismos' : 'Los datos no son los mismos',
      detalle: datos
        ? `Huella ${identity.datos}.`
        : `El archivo se hizo con la huella ${identity.datos}; lo cargado ahora tiene ${paper.datos}. Cargue los archivos que dice su anexo de fuentes, con los mismos parámetros.`,
    },
    {
      agrees: verificacion,
      que: verificacion ? 'El código de verificación es el mismo' : 'El código de verificación no es el mismo',
      detalle: verificacion ? `${identity.verificacion}.` : `El archivo dice ${identity.verificacion}; hecho de nuevo da ${paper.verificacion}. ${whyCode(datos, differences.length)}`,
    },
    {
      agrees: differences.length === 0,
      que: differences.length === 0 ? 'El contenido del archivo es el del informe' : `El contenido del archivo tiene ${countOf(differences.length, 'diferencia', 'diferencias')}`,
      detalle: differences.length === 0 ? 'Se compararon sus textos, sus cuadros y las cifras de sus gráficos.' : whyContent(datos, verificacion),
    },
  ];
} // prettier-ignore

function whyCode(datos: boolean, differences: number): string {
  if (!datos) return 'Es lo que se espera: los datos cambiaron.';
  return differences === 0
    ? 'Los datos y el contenido son los mismos: alguien cambió el código que el archivo guarda.'
    : 'Los datos son los mismos: cambió lo que las personas escribieron (cargue el registro de anotaciones de entonces) o la versión de Timón.';
}

function whyContent(datos: boolean, verificacion: boolean): string {
  return datos && verificacion
    ? 'Los datos y los textos son los mismos: el archivo se editó después de que Timón lo escribió.'
    : 'Pueden venir de lo que cambió o de que el archivo se editó.';
}

/** All of it in a sentence. */
export function verdict({ archivo, paper, datos, verificacion, differences }: Verification): string {
  const name = `${paper.titulo}, ${paper.periodo}`;
  if (datos && verificacion && differences.length === 0)
    return `«${archivo}» es el ${name} que sale de los datos cargados, sin cambios.`;
  if (datos && verificacion)
    return `«${archivo}» se editó: no dice lo mismo que el ${name} de los datos cargados.`;
  if (datos)
    return `«${archivo}» se hizo con los mismos datos, pero no dice lo mismo que el ${name} hecho de nuevo.`;
  return `«${archivo}» no se hizo con los datos cargados.`;
}
