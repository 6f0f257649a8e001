/** One `.sql` file of `marts/`. */
export interface Mart {
  name: string;
  /** Folder it stands in. */
  topic: string;
  /** «título», «grano», «unidades», «fórmula», «fuente»: shown as they are in «¿Cómo se calcula?». */
  documentation: Record<string, string>;
  parameters: string[];
  materialized: boolean;
  body: string;
}
