import type { WorkAnswer, WorkRequest, WorkStage } from './paper-work';
import { publicationOf } from './publication/bundle';
import { FileFault } from './read/file-fault';
import { fileDifferences } from './verify';
import { writeAs } from './write-as';

// What takes seconds, one at a time, away from the page.
addEventListener('message', ({ data }: MessageEvent<WorkRequest>) => {
  void answerTo(data).then((answer) => postMessage(answer));
});

const tell = (stage: WorkStage) => postMessage({ stage } satisfies WorkAnswer);

async function answerTo(request: WorkRequest): Promise<WorkAnswer> {
  try {
    return { value: await valueOf(request) };
  } catch (cause) {
    if (cause instanceof FileFault) return { fault: { message: cause.message, remedy: cause.remedy } };
    console.error(cause);
    return {
      fault: {
        message: 'El archivo no se pudo hacer.',
        remedy: 'Vuelva a intentarlo; si se repite, pruebe otro formato.',
      },
    };
  }
}

async function valueOf(request: WorkRequest) {
  const { paper } = request;
  if (request.do === 'compare') return fileDifferences(paper, request.file);
  if (request.do === 'write') return writeAs(paper, request.format, { onready: () => tell('escribiendo') });
  const [docx, xlsx] = [await writeAs(paper, 'docx'), await writeAs(paper, 'xlsx')];
  return publicationOf(paper, { docx, xlsx });
}
