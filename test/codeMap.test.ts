import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';

const root = join(import.meta.dirname, '..');
const architecture = readFileSync(join(root, 'docs/architecture.md'), 'utf8');

/** What the map says of each folder; what stands below a heading of its own is not told with the folder above it. */
const map = /^## Code map\n(.*?)^## /ms.exec(architecture)![1]!;
const places = map
  .split(/^### /m)
  .slice(1)
  .flatMap((place) => {
    const [heading, ...lines] = place.split('\n');
    const text = lines.join('\n');
    return [...heading!.matchAll(/`([^`]+)`/g)].map(([, folder]) => ({ folder: folder!, text }));
  });
const placeOf = (file: string) =>
  places.filter(({ folder }) => file.startsWith(`${folder}/`)).sort((a, b) => b.folder.length - a.folder.length)[0];

const files = ['server/src', 'client/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .split(sep)
        .join('/'),
    ),
);

/** Where each file is called as the rule, the command or the format in it, the folder is enough. */
const isCalledAsItsContent = (file: string): boolean =>
  /^server\/src\/rules\/[a-z]+(-[a-z]+)+\.ts$/.test(file) ||
  file.startsWith('client/src/commands/') ||
  file.startsWith('server/src/cli/reporters/');

describe('the map of the code', () => {
  it('tells of every file', () => {
    const untold = files.filter((file) => {
      const place = placeOf(file);
      return (
        !isCalledAsItsContent(file) && !new RegExp(`\`(?:[\\w/]+/)?${basename(file, '.ts')}\``).test(place?.text ?? '')
      );
    });
    assert.deepEqual(untold, []);
  });

  it('tells of folders that are there', () => {
    for (const { folder } of places)
      assert.ok(
        files.some((file) => file.startsWith(`${folder}/`)),
        folder,
      );
  });

  it('names nothing that is not in the code', () => {
    const code = files.map((file) => `${file}\n${readFileSync(join(root, file), 'utf8')}`).join('\n');
    const names = new Set(places.flatMap(({ text }) => [...text.matchAll(/`([\w/]+)`/g)].map(([, name]) => name!)));
    assert.deepEqual(
      [...names].filter((name) => !code.includes(name) && !existsSync(join(root, name))),
      [],
    );
  });
});
