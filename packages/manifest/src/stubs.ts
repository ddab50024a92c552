import type { StepDefinition } from '@bakehouse/core/step';
import { GENERATED, type GeneratedFile } from './generated-files.ts';

/** What the hosts start: files of three lines around the one bundle. */
export function stubs(definitions: readonly StepDefinition[]): GeneratedFile[] {
  return [
    // All that stands below dist is ES modules, wherever a runner puts it.
    { path: 'dist/package.json', content: '{"type":"module"}\n' },
    { path: 'dist/bakehouse.js', content: `#!/usr/bin/env node\n${stub('./bundle/index.js', "'local', undefined, 'main'")}`, mode: 0o755 },
    ...definitions.flatMap((definition) =>
      (['github', 'azure-pipelines'] as const).flatMap((host) =>
        (['main', 'post'] as const)
          .filter((phase) => phase === 'main' || definition.features?.post === true)
          .map((phase) => ({
            path: `dist/${host}/${definition.name}${phase === 'post' ? '-post' : ''}.js`,
            content: stub('../bundle/index.js', `'${host}', '${definition.name}', '${phase}'`),
          })),
      ),
    ),
  ];
}

function stub(bundle: string, call: string): string {
  return `// ${GENERATED}\nimport { main } from '${bundle}';\nawait main(${call});\n`;
}
