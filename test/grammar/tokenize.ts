import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry, type StateStack } from 'vscode-textmate';

const grammarPath = new URL('../../syntaxes/ogi-report.tmLanguage.json', import.meta.url);

/** A stretch of one line with its scopes, without the root and without the suffix `.ogi-report` every scope has. */
export interface Token {
  start: number;
  end: number;
  text: string;
  scopes: string;
}

/** The grammar, run by the library that runs it in VS Code. */
export async function loadGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async () => parseRawGrammar(readFileSync(grammarPath, 'utf8'), grammarPath.pathname),
  });
  const grammar = await registry.loadGrammar('source.ogi-report');
  if (!grammar) throw new Error(`${grammarPath.pathname} holds no grammar source.ogi-report`);
  return grammar;
}

/** The tokens of every line; each line is handed the state the line before left, as an editor does. */
export function tokenize(grammar: IGrammar, lines: string[]): Token[][] {
  let state: StateStack = INITIAL;
  return lines.map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens
      .map(({ startIndex, endIndex, scopes }) => {
        const end = Math.min(endIndex, line.length);
        const names = scopes.slice(1).map((scope) => scope.replace(/\.ogi-report$/, ''));
        return { start: startIndex, end, text: line.slice(startIndex, end), scopes: names.join(' ') };
      })
      .filter(({ start, end }) => start < end);
  });
}
