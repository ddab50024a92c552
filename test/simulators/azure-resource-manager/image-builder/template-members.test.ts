import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { CUSTOMIZERS, DISTRIBUTORS, type MemberTable, SOURCES, TEMPLATE_MEMBERS, VALIDATORS } from './template-members.ts';

const specs = resolve(import.meta.dirname, '../../../../../shared/specs/azure-resource-manager');
const file = join(specs, '2025-10-01-Microsoft.VirtualMachineImages.json');
type Definitions = Readonly<Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>>;

/** `Shell` of the customizers is `ImageTemplateShellCustomizer` there. */
const NAMES: Readonly<Record<string, string>> = { VHD: 'Vhd', WindowsRestart: 'Restart' };
const KINDS: readonly (readonly [MemberTable, string])[] = [
  [SOURCES, 'Source'],
  [CUSTOMIZERS, 'Customizer'],
  [VALIDATORS, 'Validator'],
  [DISTRIBUTORS, 'Distributor'],
];

if (existsSync(file)) {
  const { definitions } = JSON.parse(readFileSync(file, 'utf8')) as { definitions: Definitions };
  const published = (name: string) => Object.keys(definitions[name]?.properties ?? {}).filter((one) => one !== 'type');
  const own = (members: readonly string[], shared: readonly string[]) =>
    members.map((one) => one.replace('!', '')).filter((one) => !shared.includes(one));

  test('the members of a template are those of the published description', () => {
    expect([...own(TEMPLATE_MEMBERS['properties'] ?? [], [])].sort()).toEqual(published('ImageTemplateProperties').sort());
    expect(own(TEMPLATE_MEMBERS['properties.vmProfile'] ?? [], []).sort()).toEqual(published('ImageTemplateVmProfile').sort());
    const compared = KINDS.flatMap(([table, kind]) =>
      Object.entries(table).map(([type, members]) => {
        // Those of the base stand in the union there.
        const definition = `ImageTemplate${NAMES[type] ?? type}${kind}`;
        expect([definition, own(members, ['name', 'runOutputName', 'artifactTags']).sort()]).toEqual([
          definition,
          published(definition).sort(),
        ]);
        return definition;
      }),
    );
    expect(compared).toHaveLength(14);
  });
} else {
  test.skip(`The published descriptions are not in ${specs}`, () => undefined);
}
