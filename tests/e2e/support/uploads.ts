import type { Upload } from './app';

export const textUpload = (name: string, text: string): Upload => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text, 'utf8'),
});

export async function uploadOf(file: File): Promise<Upload> {
  return {
    name: file.name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await file.arrayBuffer()),
  };
}
