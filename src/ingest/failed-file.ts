import { QueryError } from '@/engine/query-error';
import type { FailedFile } from './report';
import { SourceError } from './source-error';

/** What to tell of a file that could not be read; anything unforeseen is thrown on. */
export function failedFile(file: string, cause: unknown): FailedFile {
  if (cause instanceof SourceError)
    return { file, code: cause.code, message: cause.message, remedy: cause.remedy };
  if (cause instanceof QueryError)
    return { file, code: cause.code, message: cause.message, remedy: `${cause.remedy} (${cause.detail})` };
  throw cause;
}
