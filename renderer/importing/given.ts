// What is given to the import: a file, a folder or an archive, chosen by its path or dropped on the window.
import { bridge } from '../bridge/bridge.ts';
import { fileNameOf } from '../format/count.ts';
import { tell } from '../shared/notices.ts';

/** Where the engine can read it, and how it is called. */
export type Given = { path: string; name: string };

export const givenPath = (path: string): Given => ({ path, name: fileNameOf(path.replace(/[\\/]+$/, '')) });

/** The name of a file in a folder or archive that was given under a name of its own. */
export const inGiven = (name: string, path: string, piece: string): string =>
  name + piece.slice(givenPath(path).name.length);

/** A dropped file with the folders that it was dropped in. */
type Dropped = { file: File; name: string };

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** All entries of a folder: a browser hands them out by the hundred, until it hands out none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all.sort((x, y) => (x.name < y.name ? -1 : 1));
    all.push(...some);
  }
}

async function filesIn(entry: FileSystemEntry): Promise<Dropped[]> {
  if (entry.isFile)
    return [{ file: await fileOf(entry as FileSystemFileEntry), name: entry.fullPath.replace(/^\//, '') }];
  const inside: Dropped[] = [];
  for (const each of await entriesOf(entry as FileSystemDirectoryEntry))
    inside.push(...(await filesIn(each)));
  return inside;
}

/** What systems leave behind in folders; nobody's evidence. */
const LITTER = /(^|\/)(\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/** A folder has no path in a browser: its files are handed over one by one. In a window of its own it has. */
function droppedFiles({ items, files }: DataTransfer): Promise<Dropped[]> {
  const plain = [...files].map((file) => ({ file, name: file.name }));
  if (bridge.host === 'electron') return Promise.resolve(plain);
  const entries = [...items].map((item) => item.webkitGetAsEntry());
  const whole = entries.filter((entry) => entry !== null);
  if (!whole.some(({ isDirectory }) => isDirectory)) return Promise.resolve(plain);
  return Promise.all(whole.map(filesIn)).then((all) => all.flat().filter(({ name }) => !LITTER.test(name)));
}

/** Hands what was dropped to the engine; what cannot be handed over is told. */
export async function givenByDrop(dropped: DataTransfer): Promise<Given[]> {
  const given: Given[] = [];
  for (const { file, name } of await droppedFiles(dropped)) {
    const path = await bridge.pathOf(file).catch(() => null);
    if (path !== null) given.push({ path, name });
    else tell(`${name} could not be taken over. Drop it again, or choose it.`, { intent: 'danger' });
  }
  return given;
}
