import type { Token } from './tokenize';

/**
 * Lines with their scopes below them: a line of carets for each different list of scopes of the line, in the order in
 * which they appear. What has no scope but the root is not shown. A tab is shown as `→`.
 */
export function renderSnapshot(lines: string[], tokens: Token[][]): string {
  const blocks = lines.map((line, i) => [`>${line.replaceAll('\t', '→')}`, ...caretLines(line, tokens[i]!)].join('\n'));
  return `${blocks.join('\n')}\n`;
}

function caretLines(line: string, tokens: Token[]): string[] {
  const byScopes = new Map<string, Token[]>();
  for (const token of tokens) {
    const colourless = token.scopes === '' || (token.text.trim() === '' && /^meta\.\S*$/.test(token.scopes));
    if (!colourless) byScopes.set(token.scopes, [...(byScopes.get(token.scopes) ?? []), token]);
  }
  return [...byScopes].map(([scopes, members]) => {
    let carets = '';
    for (const { start, end } of members) {
      carets = carets.padEnd(width(line.slice(0, start))) + '^'.repeat(width(line.slice(start, end)));
    }
    return `#${carets} ${scopes}`;
  });
}

/** Columns in a monospaced font: Chinese characters and full-width forms take two. */
function width(text: string): number {
  return [...text].reduce(
    (sum, char) => sum + (/[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]/.test(char) ? 2 : 1),
    0,
  );
}
