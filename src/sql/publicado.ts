import indicadores from '@data/brechas/brecha_indicador.json';
import valores from '@data/brechas/brecha_valor.json';
import type { Connector } from '@/engine/connector';

/** Published values of the brechas of PRODUCE. They belong to no carga: no package holds them and none forgets them. */
export async function installPublished(engine: Connector): Promise<void> {
  await engine.run([
    `CREATE OR REPLACE TABLE brecha_indicador_publicado
       (brecha_id VARCHAR, nombre VARCHAR, nombre_corto VARCHAR, servicio VARCHAR, unidad VARCHAR, tipo VARCHAR, responsable VARCHAR, alias VARCHAR)`,
    `CREATE OR REPLACE TABLE brecha_valor_publicado
       (brecha_id VARCHAR, anio INTEGER, con_brecha DECIMAL(18,4), total DECIMAL(18,4), programado DECIMAL(18,4), fuente VARCHAR, nota VARCHAR)`,
  ]);
  for (const one of indicadores)
    await engine.query('INSERT INTO brecha_indicador_publicado VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
      one.brecha_id,
      one.nombre,
      one.nombre_corto,
      one.servicio,
      one.unidad,
      one.tipo,
      one.responsable,
      one.alias,
    ]);
  for (const one of valores)
    await engine.query(
      'INSERT INTO brecha_valor_publicado VALUES (?, ?, ?::DECIMAL(18,4), ?::DECIMAL(18,4), ?::DECIMAL(18,4), ?, ?)',
      [one.brecha_id, one.anio, one.con_brecha, one.total, one.programado, one.fuente, one.nota],
    );
}
