/** The few assertions the suite needs: the web extension host has no `node:assert`. */

export class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new AssertionError(message);
}

export function equal<T>(actual: T, expected: T, message?: string): void {
  if (!Object.is(actual, expected)) throw difference(actual, expected, message);
}

/** Compares plain data: what a JSON text of both says. */
export function deepEqual<T>(actual: T, expected: T, message?: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) throw difference(actual, expected, message);
}

export function match(actual: string, expected: RegExp, message?: string): void {
  if (!expected.test(actual)) throw new AssertionError(`${message ?? 'no match'}: ${expected}\nin: ${actual}`);
}

function difference(actual: unknown, expected: unknown, message = 'not equal'): AssertionError {
  return new AssertionError(`${message}\nactual:   ${JSON.stringify(actual)}\nexpected: ${JSON.stringify(expected)}`);
}
