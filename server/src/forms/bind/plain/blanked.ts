/** Blanks where a text stood: what follows it keeps its place. */
export const blanked = (text: string): string => text.replace(/[^\n]/g, ' ');
