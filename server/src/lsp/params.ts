import { ErrorCodes, ResponseError } from 'vscode-languageserver';

/** Params that are not what a method prescribes are answered with an error: the defect is the client's, and is seen there. */
export function demand(holds: boolean, what: string): asserts holds {
  if (!holds) throw new ResponseError<void>(ErrorCodes.InvalidParams, `missing or malformed: ${what}`);
}

export function demandUri(uri: unknown): asserts uri is string {
  demand(typeof uri === 'string', 'uri of the document');
}

export function demandPosition(position: unknown): void {
  demand(isPosition(position), 'position');
}

export function demandPositions(positions: unknown): void {
  demand(Array.isArray(positions) && positions.every(isPosition), 'positions');
}

export function demandRange(range: unknown): void {
  const { start, end } = (range ?? {}) as { start?: unknown; end?: unknown };
  demand(isPosition(start) && isPosition(end), 'range');
}

function isPosition(position: unknown): boolean {
  const { line, character } = (position ?? {}) as { line?: unknown; character?: unknown };
  return isCount(line) && isCount(character);
}

const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
