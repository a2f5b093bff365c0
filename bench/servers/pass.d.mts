export function pass(text: string): { readonly sum: number; readonly rows: number };
