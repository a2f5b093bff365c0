/** Places as clients write them: the same file may be `file:///r/%E5%B9%B4.txt`, `file:///r/年.txt` or have `c%3A` in it. */

/** Alike for spellings of one URI, and readable. */
export function plainUri(uri: string): string {
  let plain = uri;
  try {
    plain = decodeURIComponent(uri);
  } catch {
    // A lone % is part of a name.
  }
  return plain.replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase()).replace(/\/$/, '');
}

/** The folder in which a file lies, of those given: the innermost one. */
export const folderOf = (uri: string, folders: readonly string[]): string | undefined =>
  folders.filter((folder) => uri.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];

export const parentOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));

/** The name of a file, readable. */
export const nameOf = (uri: string): string => plainUri(uri).split('/').at(-1)!;

/** The path of a file, from the name of the folder on. */
export const pathIn = (uri: string, folder: string): string => uri.slice(folder.lastIndexOf('/') + 1);
