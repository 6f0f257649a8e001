import init, {
  Compression,
  ParquetFile,
  Table,
  WriterPropertiesBuilder,
  writeParquet,
} from 'parquet-wasm/esm';
import wasmUrl from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { RecordBatchStreamWriter, tableFromIPC, Table as ArrowTable } from 'apache-arrow';
import type { ParquetAnswer, ParquetRequest } from './parquet';

const ready = init({ module_or_path: new URL(wasmUrl, self.location.href) });
let file: ParquetFile | null = null;
let parts: Uint8Array[] = [];

self.onmessage = async ({ data }: MessageEvent<ParquetRequest>) => {
  try {
    await ready;
    const answer = await handle(data);
    postMessage({ id: data.id, ...answer }, { transfer: answer.bytes ? [answer.bytes.buffer] : [] });
  } catch (cause) {
    postMessage({ id: data.id, error: cause instanceof Error ? cause.message : String(cause) });
  }
};

async function handle(request: ParquetRequest): Promise<Omit<ParquetAnswer, 'id'>> {
  switch (request.do) {
    case 'open':
      file?.free();
      file = await ParquetFile.fromFile(request.file);
      return { groups: file.metadata().numRowGroups() };
    case 'group':
      return readGroup(file!, request.group);
    case 'begin':
      parts = [];
      return {};
    case 'part':
      parts.push(request.ipc);
      return {};
    case 'finish':
      return { bytes: encode() };
  }
}

async function readGroup(from: ParquetFile, group: number) {
  const groups = from.metadata().numRowGroups();
  const table = await from.read(groups === 0 ? {} : { rowGroups: [group] });
  const rows = groups === 0 ? 0 : from.metadata().rowGroup(group).numRows();
  return { bytes: table.intoIPCStream(), rows };
}

function encode(): Uint8Array {
  const properties = new WriterPropertiesBuilder()
    .setCompression(Compression.ZSTD)
    .setMaxRowGroupSize(122_880)
    .build();
  const stream = parts.length === 1 ? parts[0]! : joined(parts);
  parts = [];
  return writeParquet(Table.fromIPCStream(stream), properties);
}

function joined(streams: Uint8Array[]): Uint8Array {
  const tables = streams.map((stream) => tableFromIPC(stream));
  const whole = new ArrowTable(tables.flatMap((table) => table.batches));
  return RecordBatchStreamWriter.writeAll(whole).toUint8Array(true);
}
