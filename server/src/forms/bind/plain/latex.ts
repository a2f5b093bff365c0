import { passedOver } from '../../../core/suppression';
import { blanked } from './blanked';

/** What ends a row, or a line within a cell. */
const lineBreak = '\\\\';
/** Fewer rows are none of a table. */
const fewestRows = 4;

const tables =
  /^(?:tabular[xy]?|tabularray|tabulary|longtable|longtabu|ltablex|xltabular|supertabular|tabu|tblr|longtblr)\*?$/;
/** Text of several lines that stands in a cell, also where the table around it begins further up. */
const boxes = /^(?:minipage|varwidth)$/;

const token =
  /\\begin\s*\{([a-zA-Z*]+)\}|\\end\s*\{[a-zA-Z*]+\}|\\\\\*?|\\([a-zA-Z]+)\*?|\\([%&#_$])|[&{}]|^[ \t]*%.*$|^[ \t]*$/gm;

/** Commands of which no argument is text; of others the last one is. */
const textless =
  /^(?:[a-z]*line|[a-z]*rule|caption|label|centering|noalign|[hv]space|setlength|renewcommand|[a-z]*color|SetCell|SetRow)$/;

/** What a command is given, and its other arguments where one is left: `[2pt]`, `{3}{c|}`. */
const allArguments = /(?:\((?:lr|l|r)\))?(?:\s?(?:\[[^[\]\n]*\]|\{(?:[^{}\n]|\{(?:[^{}\n]|\{[^{}\n]*\})*\})*\}))*/y;
const otherArguments = /(?:\[[^[\]\n]*\]|\{[^{}\n]*\}(?=\s?[{[]))*/y;

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(text)?.[0].length ?? 0);
}

const endOfLine = (text: string, from: number): number =>
  (text.indexOf('\n', from) + text.length + 1) % (text.length + 1);

/** Whether a row ends or a cell begins here, and not a line of a cell of several: those stand in braces or in a box. */
class Nesting {
  readonly #open: string[] = [];
  #braces = 0;

  get isInRow(): boolean {
    const [outer, ...inner] = this.#open;
    return this.#braces === 0 && inner.length === 0 && (outer === undefined || tables.test(outer));
  }

  begin(name: string): void {
    if (this.#open.length === 0 && !tables.test(name) && !boxes.test(name)) return;
    if (this.#open.length === 0) this.#braces = 0;
    this.#open.push(name);
  }

  end(): void {
    this.#open.pop();
    if (this.#open.length === 0) this.#braces = 0;
  }

  brace(letter: string): void {
    this.#braces = Math.max(0, this.#braces + (letter === '{' ? 1 : -1));
  }

  /** No cell has a blank line: a brace that is not closed ends there. */
  blankLine(): void {
    this.#braces = 0;
  }
}

interface Plain {
  readonly text: string;
  readonly rows: number;
}

/** The text with pipes behind cells and rows, and how many rows of several cells it has. */
function withPipes(text: string): Plain {
  const nesting = new Nesting();
  let plain = '';
  let rows = 0;
  let hasCells = false;
  let at = 0;
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [all, environment, command, escaped] = match;
    let end = match.index + all.length;
    let written = blanked(all);
    if (environment !== undefined) {
      nesting.begin(environment);
      end = endOf(allArguments, text, end);
    } else if (all.startsWith('\\end')) {
      nesting.end();
    } else if (all.startsWith(lineBreak)) {
      if (nesting.isInRow) {
        end = endOfLine(text, end);
        written = `|${' '.repeat(all.length - 1)}`;
        if (hasCells) rows++;
        hasCells = false;
      } else end = endOf(otherArguments, text, end);
    } else if (escaped !== undefined) {
      written = ` ${escaped}`;
    } else if (command !== undefined) {
      end = endOf(textless.test(command) ? allArguments : otherArguments, text, end);
    } else if (all === '&') {
      if (nesting.isInRow) {
        written = '|';
        hasCells = true;
      }
    } else if (all === '{' || all === '}') {
      nesting.brace(all);
    } else if (all.trim() === '') {
      nesting.blankLine();
      if (all === '') token.lastIndex++;
    }
    plain += text.slice(at, match.index) + written + blanked(text.slice(match.index + all.length, end));
    at = end;
    token.lastIndex = Math.max(token.lastIndex, end);
  }
  return { text: plain + text.slice(at), rows };
}

/** The rows of LaTeX with pipes: `a & b \\ \hline`. A cell may have several lines, and a row as many as it likes. */
export function withoutLatex(lines: readonly string[]): readonly string[] {
  if (lines.filter((line) => line.includes(lineBreak)).length < fewestRows) return lines;
  const { text, rows } = withPipes(lines.join('\n'));
  if (rows < fewestRows) return lines;
  return text.split('\n').map((line, at) => line.trimEnd() || (lines[at]!.includes('\\') ? passedOver : ''));
}
