import { SourceError } from './source-error';
import type { BodyTally, MalformedRow } from './table';

const MAX_MALFORMED = 100_000;
const MAX_VALUE = 200;

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Counts the rows of a body and keeps what is wrong with those that cannot be read. */
export class RowTally {
  emitted = 0;
  blank = 0;
  private readonly malformed: MalformedRow[] = [];

  constructor(private readonly file: string) {}

  get read(): number {
    return this.emitted + this.blank + this.malformed.length;
  }

  tooMany(row: number, found: number, expected: number, value: string): void {
    this.add(row, 'columnas_de_mas', value, [
      `La fila ${row} tiene ${count(found, 'celda', 'celdas')} y la cabecera tiene ${expected}.`,
      'Busque en ella una coma, un punto y coma o una comilla de más que parta un texto en dos, corríjala y vuelva a cargar el archivo.',
    ]);
  }

  tooFew(row: number, found: number, expected: number, value: string): void {
    this.add(row, 'columnas_de_menos', value, [
      `La fila ${row} tiene ${count(found, 'celda', 'celdas')} y la cabecera tiene ${expected}.`,
      'Puede que un salto de línea la parta en dos o que el archivo esté cortado: corríjala o vuelva a exportarlo.',
    ]);
  }

  brokenQuote(row: number, value: string): void {
    this.add(row, 'comillas_mal_cerradas', value, [
      `En la fila ${row} hay texto después de una comilla de cierre.`,
      'Dentro de un texto entre comillas, cada comilla se escribe doble (""): corríjala y vuelva a cargar el archivo.',
    ]);
  }

  nul(row: number, value: string): void {
    this.add(row, 'caracter_nulo', value, [
      `La fila ${row} contiene un carácter nulo, señal de un archivo dañado.`,
      'Vuelva a exportar el archivo.',
    ]);
  }

  result(): BodyTally {
    return { rowsRead: this.read, rowsBlank: this.blank, malformed: this.malformed };
  }

  private add(row: number, rule: string, value: string, message: string[]): void {
    if (this.malformed.length >= MAX_MALFORMED) {
      throw new SourceError('demasiadas_malformadas', {
        file: this.file,
        row,
        message: `En «${this.file}» hay más de 100,000 filas que no se pueden leer; la última revisada es la ${row}.`,
        remedy:
          'Compruebe que la fila de cabecera elegida es la correcta y que el archivo no mezcla dos cuadros distintos.',
      });
    }
    this.malformed.push({
      row,
      column: null,
      value: [...value.slice(0, 2 * MAX_VALUE)].slice(0, MAX_VALUE).join(''),
      rule,
      message: message.join(' '),
    });
  }
}
