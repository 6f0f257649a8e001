const organ =
  /^(direcci[oó]n|oficina|unidad|departamento|subdirecci[oó]n|sub direcci[oó]n|gerencia|jefatura|coordinaci[oó]n|programa|[aá]rea)( (general|ejecutiva|nacional|funcional|desconcentrada|t[eé]cnica))*( (de la|de las|de los|de|del|en|para)) /i;

const small = new Set([
  'a',
  'al',
  'con',
  'de',
  'del',
  'e',
  'el',
  'en',
  'la',
  'las',
  'lo',
  'los',
  'o',
  'para',
  'por',
  'que',
  'y',
  'u',
]);

const acronyms = new Set(
  'AEI AES AO CITE DPA FONDEPES IMARPE INACAL ITP MYPE MIPYME OEI OES OGTI OP PEI PESEM POI PRODUCE SANIPES TIC UE UEI UT'.split(
    ' ',
  ),
);

/** Departments of Peru and what else keeps its capital inside a sentence; two-word names are put together first. */
const places = new Map(
  [
    'Amazonas',
    'Áncash',
    'Apurímac',
    'Arequipa',
    'Ayacucho',
    'Cajamarca',
    'Callao',
    'Cusco',
    'Huancavelica',
    'Huánuco',
    'Ica',
    'Junín',
    'Lambayeque',
    'Lima',
    'Loreto',
    'Moquegua',
    'Pasco',
    'Piura',
    'Puno',
    'Tacna',
    'Tumbes',
    'Ucayali',
    'Perú',
  ].map((name) => [bare(name), name]),
);

/** What is written with capitals inside a sentence, of several words. */
const properNames: [RegExp, string][] = [
  [/^(m\.|ministerio) de la producci[oó]n(?= -|$)/i, 'Ministerio de la Producción'],
  [/\bmar del per[uú](?!\p{L})/giu, 'Mar del Perú'],
  [/\bla libertad\b/gi, 'La Libertad'],
  [/\bmadre de dios\b/gi, 'Madre de Dios'],
  [/\bsan mart[ií]n\b/gi, 'San Martín'],
];

/** A name written all in capitals, as CEPLAN exports it, in sentence case; any other is left as it is. */
export function readable(name: string): string {
  if (name !== name.toUpperCase()) return name;
  const words = name.split(' ').map((word) => {
    const letters = word.replace(/[^\p{L}]/gu, '');
    if (acronyms.has(letters) || /^[IVX]{2,}$/.test(letters)) return word;
    const place = places.get(bare(letters));
    return place ? word.replace(letters, place) : accented(word.toLowerCase());
  });
  const first = words.findIndex((word) => /\p{L}/u.test(word));
  const sentence = words.map((word, i) => (i === first ? capitalised(word) : word)).join(' ');
  return properNames.reduce((text, [pattern, place]) => text.replace(pattern, place), sentence);
}

/** A dependencia without the kind of organ in front: «Dirección General de Acuicultura» → «Acuicultura». */
export function shortName(name: string): string {
  const rest = name.replace(organ, '');
  return capitalised(readable(rest === '' ? name : rest));
}

/** How a dependencia is called in a sentence: its siglas, else its short name. */
export function callName({ sigla, nombre }: { sigla: string | null; nombre: string }): string {
  return sigla ?? shortName(nombre);
}

/** Title case for places: «LA LIBERTAD» → «La Libertad», «MADRE DE DIOS» → «Madre de Dios». */
export function placeName(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .split(' ')
    .map((word, i) =>
      i > 0 && small.has(word) ? word : (places.get(bare(word)) ?? capitalised(accented(word))),
    )
    .join(' ');
}

/** «ORGANISMO … - SANIPES» is called SANIPES, and «M. DE LA PRODUCCIÓN», PRODUCE. */
export function entityName(name: string): string {
  if (/^(m\.|ministerio) de la producci[oó]n$/i.test(name.trim())) return 'PRODUCE';
  return /\s[-–]\s*([\p{Lu}\d]{3,12})$/u.exec(name.trim())?.[1] ?? placeName(name.trim());
}

function bare(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** Capitals are often written without the accent that «producción» always has. */
function accented(word: string): string {
  return word.replace(/([cs])ion(?!\p{L})/u, '$1ión');
}

function capitalised(word: string): string {
  return word.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** «2 : Muy Alta», as CEPLAN writes a priority, in words that can be read: «2, muy alta». */
export function priorityName(name: string): string {
  const [, number, word] = /^(\d+)\s*:\s*(.+)$/.exec(name) ?? [];
  return number === undefined ? name.toLowerCase() : `${number}, ${word!.toLowerCase()}`;
}
