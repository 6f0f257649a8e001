import type { Connector } from '@/engine/connector';
import { literal } from '@/engine/ident';
import type { LoadedTable } from '@/ingest/report';
import type { Recognition } from '@/ingest/recognise';
import { RemoteReader } from '@/ingest/remote';

export interface ControlGroup {
  situacion: 'activa' | 'inactiva' | 'rechazada';
  filas: number;
  /** Σ Fn(RE) Total, S/. */
  monto: number | null;
}

export interface RejectedRow {
  fila: number;
  monto: number | null;
  ao_id: string | null;
  ao: string | null;
  sigla: string | null;
}

/** A file added up by itself, apart from what was loaded, so that both can be compared. */
export interface Control {
  groups: ControlGroup[];
  /** Of the whole file as it was read again, S/. */
  total: number | null;
  /** What the accepted rows left in `poi_actividad`, S/. */
  loaded: number | null;
  rejected: Map<number, RejectedRow>;
}

const columns = {
  monto: 'fn_re_total',
  activo: 'activo',
  ao_id: 'ao_id',
  ao: 'ao',
  centro: 'centro_costo',
} as const;

/** Above this size reading the file twice would cost more than it tells. */
const LARGEST = 60_000_000;

/** Null when the layout brings no money to compare or the file is too large. */
export async function controlOf(
  engine: Connector,
  file: File,
  table: LoadedTable,
  plan: Recognition,
  signal: AbortSignal,
): Promise<Control | null> {
  const source = (name: string) =>
    plan.sources[plan.layout.columns.findIndex((column) => column.name === name)] ?? -1;
  if (source(columns.monto) < 0 || table.format === 'parquet' || file.size > LARGEST) return null;
  const selected = Object.entries(columns).map(([name, column]) =>
    source(column) < 0 ? `NULL AS ${name}` : `c${source(column)} AS ${name}`,
  );
  const scratch = `control_${crypto.randomUUID().replaceAll('-', '')}`;
  await engine.run(
    `CREATE TABLE ${scratch} (fila INTEGER, monto VARCHAR, activo VARCHAR, ao_id VARCHAR, ao VARCHAR, centro VARCHAR)`,
  );
  try {
    await readAgain(engine, file, table, { scratch, selected: selected.join(', ') }, signal);
    return await addUp(engine, table, scratch);
  } finally {
    await engine.run(`DROP TABLE ${scratch}`);
  }
}

async function readAgain(
  engine: Connector,
  file: File,
  table: LoadedTable,
  { scratch, selected }: { scratch: string; selected: string },
  signal: AbortSignal,
): Promise<void> {
  const reader = new RemoteReader();
  try {
    const found = (await reader.open(file)).find(
      (one) => one.file === table.file && one.sheet === table.sheet,
    );
    if (!found) return;
    const width = table.headers.length;
    const types = ["'fila':'INTEGER'", ...table.headers.map((_, i) => `'c${i}':'VARCHAR'`)].join(',');
    for await (const bytes of found.body({ headerRow: table.headerRow ?? 1, width, signal }).chunks) {
      if (bytes.length === 0) continue;
      const path = await engine.registerBytes(`${scratch}.csv`, bytes);
      try {
        await engine.run(
          `INSERT INTO ${scratch} BY NAME SELECT fila, ${selected} FROM read_csv(${literal(path)}, auto_detect=false, header=false, columns={${types}}, delim=',', quote='"', escape='"', nullstr='\u0001', new_line='\\n', max_line_size=20000000, strict_mode=true)`,
          { signal },
        );
      } finally {
        await engine.dropFile(`${scratch}.csv`);
      }
    }
  } finally {
    reader.close();
  }
}

async function addUp(
  engine: Connector,
  { archivoId, cargaId, rowsRejected }: LoadedTable,
  scratch: string,
): Promise<Control> {
  const rows = `WITH marca AS (
      SELECT CASE WHEN count(*) FILTER (WHERE m = 'coma') > 0 AND count(*) FILTER (WHERE m = 'punto') = 0 THEN 'coma' ELSE 'punto' END AS estilo
      FROM (SELECT marca_decimal(cifra_limpia(monto)) AS m FROM ${scratch})
    ),
    filas AS (
      SELECT c.fila, codigo(c.ao_id) AS ao_id, texto(c.ao) AS ao, coalesce(sigla_pegada(c.centro), texto(c.centro)) AS sigla,
        coalesce(indicador(c.activo), true) AS activo,
        try_cast(numero(cifra_limpia(c.monto), estilo) AS DECIMAL(18,2)) AS monto,
        c.fila IN (SELECT fila FROM rechazo WHERE archivo_id = ?) AS rechazada
      FROM ${scratch} c CROSS JOIN marca
    )`;
  const groups = await engine.query<ControlGroup>(
    `${rows} SELECT CASE WHEN rechazada THEN 'rechazada' WHEN activo THEN 'activa' ELSE 'inactiva' END AS situacion,
       count(*) AS filas, sum(monto)::DOUBLE AS monto FROM filas GROUP BY 1`,
    [archivoId],
  );
  const [whole] = await engine.query<{ total: number | null }>(
    `${rows} SELECT sum(monto)::DOUBLE AS total FROM filas`,
    [archivoId],
  );
  const rejected = await engine.query<RejectedRow>(
    `${rows} SELECT fila, monto::DOUBLE AS monto, ao_id, ao, sigla FROM filas WHERE rechazada ORDER BY fila LIMIT 5000`,
    [archivoId],
  );
  const [landed] = await engine.query<{ loaded: number | null }>(
    'SELECT sum(fn_vigente_total)::DOUBLE AS loaded FROM poi_actividad WHERE carga_id = ?',
    [cargaId],
  );
  const of = (situacion: ControlGroup['situacion']): ControlGroup =>
    groups.find((group) => group.situacion === situacion) ?? { situacion, filas: 0, monto: 0 };
  return {
    groups: [of('activa'), of('inactiva'), { ...of('rechazada'), filas: rowsRejected }],
    total: whole?.total ?? null,
    loaded: landed?.loaded ?? null,
    rejected: new Map(rejected.map((row) => [row.fila, row])),
  };
}

/** S/ of the accepted rows in the file less what landed; null when either is not known. To the cent. */
export function difference({ groups, loaded }: Control): number | null {
  if (loaded === null) return null;
  const cents = groups
    .filter(({ situacion }) => situacion !== 'rechazada')
    .reduce((sum, { monto }) => sum + Math.round((monto ?? 0) * 100), 0);
  return (cents - Math.round(loaded * 100)) / 100;
}
