import * as v from 'valibot';

const text = v.pipe(
  v.string(),
  v.check((one) => one === one.trim() && one !== '' && !/\s{2}|[<>\t]/.test(one), 'clean text'),
);
const texts = v.array(text);
const number = v.pipe(v.number(), v.integer(), v.minValue(1));
const code = v.pipe(v.string(), v.regex(/^E1\.[123]\.[1-7]$/));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9_]+$/));
const alcance = v.strictObject({ inicio: text, fin: text });
const place = v.strictObject({ procedimiento: code, actividad: number });

const flows = { proveedores: texts, entradas: texts, salidas: texts, destinatarios: texts };

export const procedureFile = v.strictObject({
  codigo: code,
  nombre: text,
  proceso: v.pipe(v.string(), v.regex(/^E1\.[123]$/)),
  objetivo: text,
  alcance,
  base_legal: v.pipe(v.array(id), v.minLength(1)),
  nota: v.optional(text),
  llamado_como: v.optional(texts),
  comision: v.optional(text),
  casos: v.optional(v.array(v.strictObject({ caso: text, desde: number, explicacion: text }))),
  actividades: v.array(
    v.strictObject({
      numero: number,
      actividad: text,
      ejecutor_manual: text,
      ejecutor: id,
      ...flows,
      condicion: v.optional(text),
      caso: v.optional(text),
      rama: v.optional(v.picklist(['conforme', 'observado'])),
      vuelve_a: v.optional(number),
      siguiente: v.optional(v.array(number)),
      nota: v.optional(text),
    }),
  ),
  procesos_llamados: v.optional(
    v.array(
      v.strictObject({
        despues_de: number,
        manual: text,
        procedimiento: v.optional(code),
        externo: v.optional(id),
        ejecutor: v.optional(id),
        ...flows,
      }),
    ),
  ),
});

export const executorsFile = v.array(
  v.strictObject({
    id,
    nombre: text,
    sigla: v.optional(text),
    tipo: v.picklist([
      'alta_direccion',
      'apoyo',
      'asesoramiento',
      'comision',
      'dependencias',
      'externo',
      'gobierno_subnacional',
      'grupo',
      'ministerio',
      'organismo_publico',
      'unidad',
    ]),
    parte_de: v.optional(id),
    integrantes: v.optional(v.array(id)),
    ambiguo: v.optional(text),
    nota: v.optional(text),
    nombres_manual: texts,
    solo_en: v.optional(v.record(text, v.array(code))),
  }),
);

export const documentsFile = v.array(
  v.strictObject({
    id,
    nombre: text,
    externo: v.optional(v.boolean()),
    nota: v.optional(text),
    nombres_manual: v.pipe(texts, v.minLength(1)),
  }),
);

export const normsFile = v.array(
  v.strictObject({ id, numero: text, nombre: text, fuente: text, nota: v.optional(text) }),
);

export const glossaryFile = v.array(
  v.strictObject({ id, termino: text, sigla: v.optional(text), explicacion: text }),
);

export const processesFile = v.strictObject({
  procesos: v.array(
    v.strictObject({
      codigo: v.picklist(['E1', 'E1.1', 'E1.2', 'E1.3']),
      nombre: text,
      nivel: v.picklist([0, 1]),
      dueno: v.optional(text),
      clasificacion: v.optional(text),
      objetivo: text,
      descripcion: v.optional(text),
      alcance,
      base_legal: v.optional(v.array(id)),
      ...flows,
      registros: texts,
      indicadores: v.pipe(
        v.array(
          v.strictObject({
            id,
            nombre: text,
            formula: text,
            numerador: text,
            denominador: text,
            unidad: v.literal('%'),
            fuente: text,
            metodo: text,
            verificado: v.boolean(),
            cuenta: v.pipe(v.array(place), v.minLength(1)),
          }),
        ),
        v.minLength(1),
      ),
    }),
  ),
  externos: v.array(v.strictObject({ id, nombre: text, nombres_manual: texts })),
});

const between = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const rule = v.variant('tipo', [
  v.strictObject({
    tipo: v.literal('fecha_fija'),
    mes: between(1, 12),
    dia: between(1, 31),
    anio_relativo: between(-2, 2),
  }),
  v.strictObject({
    tipo: v.literal('dia_habil_del_mes'),
    n: between(1, 22),
    mes_relativo: between(0, 12),
    parametro: v.optional(id),
  }),
  v.strictObject({ tipo: v.literal('ultimo_dia_habil'), mes_relativo: between(0, 12) }),
  v.strictObject({ tipo: v.literal('dias_habiles_desde'), actividad: number, n: between(1, 250) }),
]);

const periodicidad = v.picklist(['anual', 'semestral', 'trimestral', 'mensual', 'por_plan']);

export const deadlinesFile = v.strictObject({
  nota: text,
  plazos: v.array(
    v.strictObject({
      id,
      procedimiento: code,
      actividad: number,
      periodicidad,
      principal: v.boolean(),
      solo_actividad: v.optional(v.literal(true)),
      regla: rule,
      palabras: text,
      base_legal: text,
      verificado: v.boolean(),
      nota: v.optional(text),
    }),
  ),
  sin_plazo: v.array(v.strictObject({ procedimiento: code, periodicidad, motivo: text })),
});

export const durationsFile = v.strictObject({
  nota: text,
  verificado: v.literal(false),
  dias: v.record(code, v.array(between(1, 60))),
});
