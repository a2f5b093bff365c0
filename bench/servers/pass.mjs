const zero = 0x30;
const nine = 0x39;
const newLine = 0x0a;

/** Reads a text once: counts its lines and adds up the numbers that stand in it. */
export function pass(text) {
  let sum = 0;
  let rows = 0;
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= nine) {
      number = number * 10 + (code - zero);
    } else {
      sum += number;
      number = 0;
      if (code === newLine) rows++;
    }
  }
  return { sum: sum + number, rows };
}
