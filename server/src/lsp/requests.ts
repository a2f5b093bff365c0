import type { Connection } from 'vscode-languageserver';
import { recomputeEdits } from '../features/codeActions';
import { newReport } from '../features/newReport';
import { reviewText } from '../features/reviewText';
import { rulePage } from '../features/rulePage';
import { toTextEdit } from './convert';
import { guarded, type Log } from './guard';
import * as protocol from './protocol';
import type { Session } from './session';

/** Gouji's own requests. */
export function handleRequests(connection: Connection, session: () => Session, log: Log): void {
  connection.onRequest(
    protocol.reviewTextRequest,
    guarded<protocol.ReviewTextParams, protocol.ReviewTextResult>(
      log,
      'reviewText',
      { text: '', findings: 0 },
      ({ uri }) => {
        const opened = session().open.get(uri);
        return opened ? reviewText(opened.document, session().locale) : { text: '', findings: 0 };
      },
    ),
  );
  connection.onRequest(
    protocol.newReportRequest,
    guarded<protocol.NewReportParams, protocol.NewReportResult>(log, 'newReport', { text: '' }, ({ organ, year }) => ({
      text: newReport(organ, year),
    })),
  );
  connection.onRequest(
    protocol.recomputeTotalsRequest,
    guarded<protocol.RecomputeTotalsParams, protocol.RecomputeTotalsResult>(
      log,
      'recomputeTotals',
      { version: -1, edits: [] },
      ({ uri }) => {
        const opened = session().open.get(uri);
        return opened
          ? { version: opened.version, edits: recomputeEdits(opened.document).map(toTextEdit) }
          : { version: -1, edits: [] };
      },
    ),
  );
  connection.onRequest(
    protocol.rulePageRequest,
    guarded<protocol.RulePageParams, protocol.RulePageResult | null>(log, 'rulePage', null, ({ code }) => {
      const markdown = rulePage(code, session().locale);
      return markdown === undefined ? null : { markdown };
    }),
  );
}
