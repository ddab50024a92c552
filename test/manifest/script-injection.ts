import { parseAllDocuments } from 'yaml';

/** Keys under which GitHub and Azure Pipelines run a script. */
const SCRIPTS = new Set(['run', 'script', 'bash', 'pwsh', 'powershell', 'inlineScript', 'inline']);

/**
 * A macro of Azure Pipelines, which puts a text into the script: that of a branch, a commit message, an output of a step. Those of the
 * agent itself are its own.
 */
const FOREIGN_MACRO = /\$\((?!Agent\.)\w+\.\w+\)/i;

/** A heredoc or an output whose end everybody can read in the file, and write into the value. */
const KNOWN_END = /<<-?\s*['"]?[A-Za-z_]\w*/;

/**
 * What is wrong with the scripts in YAML of GitHub or Azure Pipelines: text of others that becomes part of a script, and outputs that a
 * value can end.
 */
export function injectionsIn(yaml: string): string[] {
  const found: string[] = [];
  const walk = (value: unknown, literalMatrix: boolean): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, literalMatrix);
    else if (typeof value === 'object' && value !== null) {
      const matrix = (value as { strategy?: { matrix?: unknown } }).strategy?.matrix;
      const literal = matrix === undefined ? literalMatrix : !JSON.stringify(matrix).includes('${{');
      for (const [key, item] of Object.entries(value)) {
        if (SCRIPTS.has(key) && typeof item === 'string') found.push(...injectionsInScript(item, literal));
        else walk(item, literal);
      }
    }
  };
  for (const document of parseAllDocuments(yaml)) walk(document.toJS(), false);
  return found;
}

function injectionsInScript(script: string, literalMatrix: boolean): string[] {
  const expressions = [...script.matchAll(/\$\{\{\s*(.*?)\s*\}\}/g)].filter(
    ([, inner = '']) => !(literalMatrix && /^matrix\.\w+$/.test(inner)),
  );
  return [
    ...expressions.map(([expression]) => `${expression} is put into the script: give it by env`),
    ...(FOREIGN_MACRO.exec(script) ?? []).map((macro) => `${macro} is put into the script: give it by env`),
    ...(/GITHUB_(?:OUTPUT|ENV|STATE)/.test(script) && KNOWN_END.test(script)
      ? [`${KNOWN_END.exec(script)?.[0]} is an end that a value can hold: make it at random`]
      : []),
  ];
}

/** The YAML in fences of a page of Markdown. */
export function yamlIn(markdown: string): string[] {
  return [...markdown.matchAll(/^( *)```ya?ml\n([\s\S]*?)^\1```$/gm)].map(([, indent = '', yaml = '']) =>
    yaml
      .split('\n')
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
      .join('\n'),
  );
}
