/**
 * What .NET's culture-sensitive search skips, and the runner of GitHub searches that way (ActionCommand.cs): control, format and
 * other ignorable characters, but no tab.
 */
const IGNORABLE = String.raw`[[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]--\t]*`;

/** What may stand before a command at the start of a line: white space, ignorable characters, ANSI escape sequences. */
const LEADING = String.raw`(?:\x1b\[[0-?]*[ -\/]*[@-~]|[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}])*`;

/** `::command::`, which GitHub takes at the start of a line only; elsewhere it is C++ or Rust. */
const AT_START = new RegExp(`^(${LEADING}:)(?=${IGNORABLE}:)`, 'v');

/** `##[command]` (GitHub's old form, groups and colours of Azure Pipelines) and `##vso[`, both taken anywhere in a line. */
const ANYWHERE = new RegExp(`(#${IGNORABLE}#)(?=${IGNORABLE}(?:${[...'vso'].join(IGNORABLE)}${IGNORABLE})?\\[)`, 'giv');

/**
 * Makes text of others harmless to every host: an underscore goes into the token (`:_:error::`, `##_[group]`, `##_vso[task…]`, the
 * form that Microsoft's task library uses too), so that a reader sees what was written and no host obeys it. The forms of all hosts
 * are broken on every host, because `bakehouse` on the command line may itself run inside a job.
 *
 * @returns the lines, since a host reads a lone `\r` as the end of a line too
 */
export function neutraliseOutput(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map((line) => line.replace(AT_START, '$1_').replace(ANYWHERE, '$1_'));
}
