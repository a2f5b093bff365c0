import { localized } from '../core/localized';
import { byName } from '../core/order';
import { type EncodingName, encode, type TextFile } from './decode';
import { FileError, isSearched, mayBeReport, textOf, type Workspace } from './workspace';

/** A workspace of files by path (`folder/name.txt`), for tests. */
export class MemoryWorkspace implements Workspace {
  readonly files: Map<string, Uint8Array>;

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    const bytes = (content: string | Uint8Array) =>
      typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.files = new Map(Object.entries(files).map(([path, content]) => [path, bytes(content)]));
  }

  async kindOf(path: string): Promise<'file' | 'folder'> {
    if (this.files.has(path)) return 'file';
    if ([...this.files.keys()].some((file) => file.startsWith(`${path}/`))) return 'folder';
    throw new FileError(path, localized('没有这个文件或文件夹。', 'no such file or folder.'));
  }

  async *walk(folder: string, isWanted = mayBeReport): AsyncIterable<string> {
    for (const path of [...this.files.keys()].sort(byName)) {
      if (!path.startsWith(`${folder}/`)) continue;
      const names = path.slice(folder.length + 1).split('/');
      if (isWanted(names.at(-1)!) && names.slice(0, -1).every(isSearched)) yield path;
    }
  }

  async nearest(folder: string, name: string): Promise<string | undefined> {
    const names = folder === '.' ? [] : folder.split('/');
    for (let depth = names.length; depth >= 0; depth--) {
      const path = [...names.slice(0, depth), name].join('/');
      if (this.files.has(path)) return path;
    }
    return undefined;
  }

  async sizeOf(path: string): Promise<number> {
    return this.files.get(path)?.length ?? 0;
  }

  async readBytes(path: string): Promise<Uint8Array> {
    await this.kindOf(path);
    return this.files.get(path)!;
  }

  async read(path: string, asked?: EncodingName): Promise<TextFile> {
    return textOf(path, await this.readBytes(path), asked);
  }

  async write(path: string, file: TextFile): Promise<void> {
    this.files.set(path, encode(file));
  }
}
