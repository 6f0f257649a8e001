/** Where an activity happens: UBIGEO codes and names as the exports write them. */
export interface Place {
  department: readonly [code: string, name: string];
  province: readonly [code: string, name: string];
  district: readonly [code: string, name: string];
}

const rows: readonly (readonly [string, string, string, string, string, string])[] = [
  ['02', 'ANCASH', '18', 'SANTA', '01', 'CHIMBOTE'],
  ['04', 'AREQUIPA', '01', 'AREQUIPA', '01', 'AREQUIPA'],
  ['05', 'AYACUCHO', '01', 'HUAMANGA', '01', 'AYACUCHO'],
  ['06', 'CAJAMARCA', '01', 'CAJAMARCA', '01', 'CAJAMARCA'],
  ['07', 'CALLAO', '01', 'CALLAO', '01', 'CALLAO'],
  ['08', 'CUSCO', '01', 'CUSCO', '01', 'CUSCO'],
  ['09', 'HUANCAVELICA', '01', 'HUANCAVELICA', '01', 'HUANCAVELICA'],
  ['10', 'HUANUCO', '01', 'HUANUCO', '01', 'HUANUCO'],
  ['11', 'ICA', '05', 'PISCO', '01', 'PISCO'],
  ['12', 'JUNIN', '01', 'HUANCAYO', '01', 'HUANCAYO'],
  ['13', 'LA LIBERTAD', '01', 'TRUJILLO', '01', 'TRUJILLO'],
  ['14', 'LAMBAYEQUE', '01', 'CHICLAYO', '01', 'CHICLAYO'],
  ['15', 'LIMA', '01', 'LIMA', '31', 'SAN ISIDRO'],
  ['16', 'LORETO', '01', 'MAYNAS', '01', 'IQUITOS'],
  ['17', 'MADRE DE DIOS', '01', 'TAMBOPATA', '01', 'TAMBOPATA'],
  ['18', 'MOQUEGUA', '03', 'ILO', '01', 'ILO'],
  ['19', 'PASCO', '03', 'OXAPAMPA', '01', 'OXAPAMPA'],
  ['20', 'PIURA', '05', 'PAITA', '01', 'PAITA'],
  ['21', 'PUNO', '01', 'PUNO', '01', 'PUNO'],
  ['22', 'SAN MARTIN', '09', 'SAN MARTIN', '01', 'TARAPOTO'],
  ['23', 'TACNA', '01', 'TACNA', '01', 'TACNA'],
  ['24', 'TUMBES', '01', 'TUMBES', '01', 'TUMBES'],
  ['25', 'UCAYALI', '01', 'CORONEL PORTILLO', '01', 'CALLERIA'],
];

const places = new Map<string, Place>(
  rows.map(([d, department, p, province, i, district]) => [
    d,
    { department: [d, department], province: [p, province], district: [i, district] },
  ]),
);

/** Place by department code; Lima where none is named. */
export function placeOf(department = '15'): Place {
  const place = places.get(department);
  if (!place) throw new RangeError(`no department ${department} in the demonstration`);
  return place;
}
