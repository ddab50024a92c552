import type { CommitNames } from './commit-names.ts';
import type { CompatDecision, SeenFilters } from './compat-decision.ts';
import type { MessageFindings } from './message-findings.ts';
import type { MessageLine } from './message-lines.ts';
import type { ParsedDirectives } from './parse-directives.ts';

/** What differences are looked for in. */
export interface Compared {
  readonly lines: readonly MessageLine[];
  readonly seen: SeenFilters;
  readonly parsed: ParsedDirectives;
  readonly names: CommitNames;
  readonly old: CompatDecision;
  readonly packerKeys: readonly string[] | undefined;
  readonly differences: MessageFindings;
}
