import type { Connector } from '@/engine/connector';

export interface BandLimit {
  banda: 'rojo' | 'amarillo' | 'verde' | 'exceso';
  /** Where the band begins, %. */
  desde: number;
}

/** What the organisation has chosen for the follow-up of the POI. */
export interface PoiSettings {
  /** Business day of the next month on which the monthly report is due. */
  reportDay: number;
  bands: BandLimit[];
}

export async function poiSettings(engine: Connector): Promise<PoiSettings> {
  const [[day], bands] = await Promise.all([
    engine.query<{ valor: string }>(
      "SELECT valor FROM parametro WHERE parametro = 'dia_habil_reporte' AND ambito = ''",
    ),
    engine.query<BandLimit>('SELECT banda, desde::DOUBLE AS desde FROM semaforo_banda ORDER BY desde'),
  ]);
  return { reportDay: Number(day?.valor ?? 10), bands };
}
