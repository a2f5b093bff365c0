import type { Gouji } from './command.js';

export const restartServer = ({ session }: Gouji): Promise<void> => session.restart();
