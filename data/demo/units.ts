/** Units of measure: code, name in the export, and how many a month an activity usually programmes. */
export const units = {
  informe: { code: '060', name: 'INFORME', monthly: [0.75, 2] },
  documento: { code: '036', name: 'DOCUMENTO', monthly: [1, 4] },
  norma: { code: '174', name: 'NORMA', monthly: [0.4, 1] },
  estudio: { code: '046', name: 'ESTUDIO', monthly: [0.5, 1] },
  convenio: { code: '262', name: 'CONVENIO', monthly: [0.5, 1.2] },
  evento: { code: '117', name: 'EVENTO', monthly: [1, 4] },
  taller: { code: '248', name: 'TALLER', monthly: [2, 7] },
  proyecto: { code: '101', name: 'PROYECTO', monthly: [2, 8] },
  empresa: { code: '041', name: 'EMPRESA', monthly: [4, 60] },
  capacitada: { code: '088', name: 'PERSONA CAPACITADA', monthly: [25, 160] },
  persona: { code: '086', name: 'PERSONA', monthly: [40, 420] },
  atencion: { code: '006', name: 'ATENCIÓN', monthly: [60, 900] },
  beneficiario: { code: '014', name: 'BENEFICIARIO', monthly: [20, 180] },
  expediente: { code: '107', name: 'EXPEDIENTE PROCESADO', monthly: [15, 130] },
  registro: { code: '120', name: 'REGISTRO', monthly: [20, 90] },
  inspeccion: { code: '063', name: 'INSPECCIÓN', monthly: [30, 320] },
  supervision: { code: '109', name: 'SUPERVISIÓN', monthly: [8, 70] },
  muestra: { code: '251', name: 'MUESTRA', monthly: [20, 140] },
  ensayo: { code: '320', name: 'ENSAYO DE LABORATORIO', monthly: [40, 260] },
  certificado: { code: '018', name: 'CERTIFICADO', monthly: [30, 210] },
  tonelada: { code: '137', name: 'TONELADA', monthly: [15, 120] },
  millar: { code: '076', name: 'MILLAR', monthly: [10, 40] },
  equipo: { code: '042', name: 'EQUIPO', monthly: [3, 12] },
  publicacion: { code: '119', name: 'PUBLICACIÓN', monthly: [1, 3] },
} as const;

export type Unit = keyof typeof units;
