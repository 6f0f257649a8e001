import { QueryError } from '@/engine/query-error';
import { PackageError } from '@/store/package-error';
import { UsageError } from './arguments';

type Command = (args: string[]) => Promise<number>;

const commands: Record<string, () => Promise<{ run: Command }>> = {
  import: () => import('./import'),
  figures: () => import('./figures'),
  ics: () => import('./ics'),
  report: () => import('./report'),
  verify: () => import('./verify'),
  publish: () => import('./publish'),
  package: () => import('./package'),
  check: () => import('./check'),
  contracts: () => import('./contracts'),
  demo: () => import('./demo'),
};

const usage = `timon import FILE… [--to DIR]
timon figures poi_avance --from FILE|DIR… --by total|pliego|ue|centro_costo|oei|aei|ao|categoria|departamento [--corte YYYY-MM] [--format json|csv]
timon figures poi_evaluacion --from FILE|DIR… --periodo 2026-T2|2026-S1 --by total|pliego|ue|centro_costo|oei|aei|categoria|departamento|prioridad [--format json|csv]
timon figures poi_modificaciones --from FILE|DIR… --against FILE|DIR…|--inicial --by total|centro_costo|ao|mes [--format json|csv]
timon figures presupuesto --from FILE|DIR… --by total|pliego|ue|fuente|rubro|generica|programa|producto|actividad|mes [--corte YYYY-MM] [--format json|csv]
timon figures calidad --from FILE|DIR… --by total|centro_costo|regla|hallazgo [--corte YYYY-MM] [--format json|csv]
timon figures indicadores|objetivos --from FILE|DIR… [--plan pei|pesem] [--pliego 240] [--ejercicio YYYY] [--format json|csv]
timon figures articulacion --from FILE|DIR… [--by flujo|suelto] [--ejercicio YYYY] [--format json|csv]
timon figures observaciones --from FILE|DIR… [--plan pei|pesem] [--pliego 240] [--format json|csv]
timon figures procedimientos [--format json|csv]
timon figures plazos [--from FILE|DIR…] [--al YYYY-MM-DD] [--ejercicio YYYY] [--procedimiento E1.3.5] [--ejecutor opm] [--format json|csv]
timon figures indicadores_proceso [--from FILE|DIR…] [--al YYYY-MM-DD] [--ejercicio YYYY] [--format json|csv]
timon ics [--from FILE|DIR…] [--al YYYY-MM-DD] [--ejercicio YYYY] [--procedimiento E1.3.5] [--ejecutor opm] [--to FILE]
timon report poi-mensual --from FILE|DIR… [--corte YYYY-MM] [--ue UE…] [--journal FILE…] --to FILE.docx|.xlsx|.md
timon report poi-evaluacion --from FILE|DIR… [--periodo 2026-T2|2026-S1|2026] [--ue UE…] [--journal FILE…] --to FILE.docx|.xlsx|.md
timon report pei-seguimiento|pei-evaluacion|pesem-evaluacion --from FILE|DIR… [--periodo 2025] [--plan PLAN] [--journal FILE…] --to FILE.docx|.xlsx|.md
timon report pei-validacion --from FILE|DIR… [--plan PLAN] [--journal FILE…] --to FILE.docx|.xlsx|.md
timon report inversiones --from FILE|DIR… [--periodo 2026-T2|2026-S1|2026] [--hoy YYYY-MM-DD] [--journal FILE…] --to FILE.docx|.xlsx|.md
timon report acta --from FILE|DIR… [--sesion ID] [--hoy YYYY-MM-DD] [--journal FILE…] --to FILE.docx|.xlsx|.md
timon report plazos --from FILE|DIR… [--periodo YYYY-MM-DD] [--hoy YYYY-MM-DD] [--journal FILE…] --to FILE.docx|.xlsx|.md
timon publish TIPO … --from FILE|DIR… [las mismas opciones de report] --to X.zip
timon verify FILE --from FILE|DIR… [--journal FILE…]
timon package --from FILE|DIR… --to DIR [--demostracion]
timon check DIR
timon demo
timon contracts`;

/** Exit code: 0 done, 1 done with rejects or differences, 2 unreadable, unknown or wrongly asked. */
export async function main(args: string[]): Promise<number> {
  const [name = '', ...rest] = args;
  const command = commands[name];
  if (!command) {
    console.error(usage);
    return 2;
  }
  try {
    return await (await command()).run(rest);
  } catch (cause) {
    console.error(cause instanceof UsageError ? `${cause.message}\n\n${usage}` : words(cause));
    return 2;
  }
}

function words(cause: unknown): string {
  if (cause instanceof QueryError) return `${cause.message} ${cause.detail}`;
  if (cause instanceof PackageError) return `${cause.message} ${cause.remedy}`;
  return cause instanceof Error ? cause.message : String(cause);
}
