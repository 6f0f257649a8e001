import type { FolderAccess } from '@/journal/folder-access';

/** A browser that opens no folders. */
export const noFolders: FolderAccess = {
  available: false,
  choose: () => Promise.resolve(null),
  remembered: () => Promise.resolve(null),
  remember: () => Promise.resolve(),
  allowed: () => Promise.resolve(false),
};
