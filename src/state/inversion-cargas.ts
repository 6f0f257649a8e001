import type { Connector, QueryOptions } from '@/engine/connector';
import { ident } from '@/engine/ident';

/** What a carga brings of the investments, table by table, in rows. */
export interface InversionCarga {
  carga_id: string;
  /** Investments of which it brings anything. */
  cui: number;
  inversion: number;
  inversion_lugar: number;
  inversion_mes: number;
  inversion_situacion: number;
  inversion_hito: number;
  inversion_brecha: number;
  brecha_indicador: number;
  brecha_valor: number;
  lista: number;
  lista_inversion: number;
  acuerdo: number;
  /** `YYYY-MM-DD`; of its rows, else when it was exported, else when it was loaded. */
  corte: string;
  ejercicio: number | null;
  entidades: number;
  /** Where there is only one. */
  entidad: string | null;
  demostracion: boolean;
}

const counted = [
  'inversion', 'inversion_lugar', 'inversion_mes', 'inversion_situacion', 'inversion_hito', 'inversion_brecha',
  'brecha_indicador', 'brecha_valor', 'lista', 'lista_inversion', 'acuerdo',
] as const; // prettier-ignore

const others = ['lista_criterio', 'lista_puntaje'] as const;

const ofInvestments: readonly string[] = counted.slice(0, 6);

const brought = [...counted, ...others]
  .map((name) => {
    const cui = ofInvestments.includes(name) ? 'count(DISTINCT cui)' : '0';
    return `SELECT carga_id, '${name}' AS tabla, count(*) AS filas, ${cui} AS cui FROM ${ident(name)} GROUP BY carga_id`;
  })
  .join(' UNION ALL ');

/** What is loaded of the investments, the gaps, the lists and the acuerdos, carga by carga; the latest cut first. */
export function inversionCargas(engine: Connector, options: QueryOptions = {}): Promise<InversionCarga[]> {
  return engine.query<InversionCarga>(
    `SELECT b.carga_id, max(b.cui)::INTEGER AS cui,
       ${counted.map((name) => `coalesce(sum(b.filas) FILTER (WHERE tabla = '${name}'), 0)::INTEGER AS ${ident(name)}`).join(', ')},
       any_value(coalesce(greatest(i.corte, m.corte), a.dia)) AS corte, any_value(i.ejercicio) AS ejercicio,
       coalesce(any_value(i.entidades), 0) AS entidades, any_value(CASE WHEN i.entidades = 1 THEN i.entidad END) AS entidad,
       coalesce(bool_and(a.demostracion), false) AS demostracion
     FROM (${brought}) b
     LEFT JOIN (
       SELECT carga_id, max(corte) AS corte, max(ejercicio) AS ejercicio, count(DISTINCT entidad) AS entidades, min(entidad) AS entidad
       FROM inversion GROUP BY carga_id
     ) i USING (carga_id)
     LEFT JOIN (SELECT carga_id, max(corte) AS corte FROM inversion_mes GROUP BY carga_id) m USING (carga_id)
     LEFT JOIN (
       SELECT carga_id, max(coalesce(exportado_en, cargado_en))::DATE AS dia, bool_and(demostracion) AS demostracion FROM archivo GROUP BY carga_id
     ) a USING (carga_id)
     GROUP BY b.carga_id ORDER BY corte DESC, b.carga_id`,
    [],
    options,
  );
}
