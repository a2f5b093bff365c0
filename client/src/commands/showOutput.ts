import type { Gouji } from './command.js';

export const showOutput = ({ output }: Gouji): void => output().show();
