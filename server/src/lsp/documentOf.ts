import { Document } from '../engine/document';
import { KnownReports } from '../engine/knownReports';
import type { Policy } from '../engine/policy';

const known = new KnownReports();

/** A document whose reports are remembered, those of closed files too. */
export const documentOf = (text: string, policy?: Policy): Document => new Document(text, policy, known);
