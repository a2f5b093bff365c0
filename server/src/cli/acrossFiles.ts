import type { WorkspaceIndex } from '../engine/workspaceIndex';
import { type Finding, shiftReport } from '../rules/rule';

/** What the other files of a run make of a file, in the order of its reports and with positions of the file. */
export interface FoundInFile {
  readonly path: string;
  /** With the index of its report. */
  readonly findings: readonly (Finding & { readonly report: number })[];
}

/**
 * What the files of a run say of each other. It comes when all of them have been read, since the report of another year
 * may be the last one: until then only the facts in the index are kept, no text and no finding.
 */
export function* foundAcross(index: WorkspaceIndex): Generator<FoundInFile> {
  for (const path of index.linkedFiles()) {
    const findings = index
      .findings(path)
      .flatMap((found, report) =>
        found.findings.map((finding) => ({ ...shiftReport(finding, found.startLine), report })),
      );
    if (findings.length > 0) yield { path, findings };
  }
}
