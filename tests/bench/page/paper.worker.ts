import type { Paper } from '@/reports/document';
import type { PaperFormat } from '@/reports/read-identity';
import { writeAs } from '@/reports/write-as';

addEventListener('message', ({ data }: MessageEvent<{ paper: Paper; format: PaperFormat }>) => {
  void writeAs(data.paper, data.format).then(({ length }) => postMessage(length));
});
