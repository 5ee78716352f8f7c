import { File, Paths } from 'expo-file-system';
import type { Bytes } from './places';

/** Files of the app alone; Android's backup is off for it (app.json). */
export function fileBytes(): Bytes {
  const fileOf = (name: string): File => new File(Paths.document, `${name}.sealed`);
  return {
    read: async (name) => {
      const file = fileOf(name);
      return file.exists ? file.bytes() : null;
    },
    write: async (name, bytes) => {
      const file = fileOf(name);
      if (!file.exists) file.create();
      file.write(bytes);
    },
    remove: async (name) => {
      const file = fileOf(name);
      if (file.exists) file.delete();
    },
  };
}
