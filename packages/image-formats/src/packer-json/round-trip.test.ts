import { canonicalJson } from '@bakehouse/core/data';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderDocument } from '../convert.ts';
import { expectDefinitions } from '../mapping/expect-definitions.test-support.ts';
import { oddValues } from '../mapping/odd-values.test-support.ts';
import { packerJson } from './format.ts';

const read = (template: unknown, stem = 'win-runner') => packerJson.read(JSON.stringify(template), { shown: 'packer.json', stem });
const again = (text: string, stem = 'win-runner') => {
  const { documents } = packerJson.read(text, { shown: 'packer.json', stem });
  expectDefinitions(documents);
  return packerJson.write(documents.map((document) => renderDocument(document, {})));
};
const canonical = (text: string) => canonicalJson(packerJson.canonical(text));

const { any, text, texts, orOdd, object, strings } = oddValues(
  ['{{user `x`}}', '{{ .WinRMPassword }}', '{{isotime "2006"}}', '{FOO}', '{{FOO}}', 'latest', '', 'true', '5m', '90000ms', 'SYSTEM'],
  { keys: ['pause_before', 'max_retries', 'x', 'Type'], most: 2 },
);

const azureArm = object({
  ...strings('client_id', 'client_secret', 'subscription_id', 'image_publisher', 'image_offer', 'image_sku', 'image_version', 'image_url'),
  ...strings('managed_image_name', 'managed_image_resource_group_name', 'managed_image_storage_account_type', 'location', 'vm_size'),
  ...strings('custom_managed_image_name', 'custom_managed_image_resource_group_name', 'build_resource_group_name', 'resource_group_name'),
  ...strings('storage_account', 'capture_container_name', 'capture_name_prefix', 'communicator', 'security_type'),
  type: fc.constant('azure-arm'),
  name: fc.constantFrom('one', 'two'),
  os_type: orOdd(fc.constantFrom('Windows', 'Linux')),
  os_disk_size_gb: orOdd(fc.integer({ min: -1, max: 200 })),
  disk_additional_size: orOdd(fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 2 })),
  spot: orOdd(object({ eviction_policy: text })),
  secure_boot_enabled: orOdd(fc.boolean()),
  plan_info: orOdd(object(strings('plan_name', 'plan_product', 'plan_publisher'))),
  azure_tags: orOdd(fc.dictionary(text, text, { maxKeys: 3 })),
  user_assigned_managed_identities: orOdd(texts),
  shared_image_gallery: orOdd(object(strings('subscription', 'resource_group', 'gallery_name', 'image_name', 'image_version'))),
  shared_image_gallery_destination: orOdd(
    object({
      ...strings('resource_group', 'gallery_name', 'image_name', 'image_version', 'storage_account_type'),
      replication_regions: orOdd(texts),
      use_shallow_replication: orOdd(fc.boolean()),
    }),
  ),
  shared_gallery_image_version_exclude_from_latest: orOdd(fc.boolean()),
  shared_gallery_image_version_end_of_life_date: orOdd(fc.constantFrom('2027-01-01T00:00:00Z', '2027-01-01T09:00:00Z')),
});
const amazon = object({
  ...strings('region', 'source_ami', 'ami_name', 'instance_type', 'spot_price', 'iam_instance_profile', 'secret_key', 'availability_zone'),
  type: fc.constant('amazon-ebs'),
  ami_regions: orOdd(texts),
  tags: orOdd(fc.dictionary(text, text, { maxKeys: 2 })),
  source_ami_filter: orOdd(
    object({ filters: orOdd(object(strings('name', 'root-device-type'))), owners: orOdd(texts), most_recent: fc.boolean() }),
  ),
});
const google = object({
  ...strings('source_image_family', 'source_image', 'project_id', 'zone', 'machine_type', 'image_name', 'image_family', 'image_project_id'),
  type: fc.constant('googlecompute'),
  source_image_project_id: orOdd(texts),
  disk_size: orOdd(fc.integer({ min: 0, max: 99 })),
  preemptible: orOdd(fc.boolean()),
  image_labels: orOdd(fc.dictionary(text, text, { maxKeys: 2 })),
});
const other = object({ type: fc.constantFrom('qemu', 'null', 'docker'), iso_url: text, ssh_password: text });

const filters = {
  only: fc.array(fc.constantFrom('one', 'two', 'azure-arm', 'gone'), { maxLength: 2 }),
  except: fc.array(fc.constantFrom('one', 'qemu'), { maxLength: 1 }),
};
const script = {
  inline: orOdd(texts),
  script: orOdd(fc.constantFrom('a.sh', './b.sh', '../c.ps1', '/abs.sh', '{{template_dir}}/d.sh')),
  scripts: orOdd(fc.array(fc.constantFrom('a.sh', 'b.sh', 'c.sh'), { maxLength: 3 })),
  environment_vars: orOdd(fc.array(fc.constantFrom('A=b', 'B=', 'PASSWORD=s3cret', 'x y=z', 'A={{user `a`}}'), { maxLength: 3 })),
  env: orOdd(fc.dictionary(fc.constantFrom('A', 'B'), text, { maxKeys: 2 })),
  valid_exit_codes: orOdd(fc.array(fc.integer(), { maxLength: 2 })),
  timeout: orOdd(text),
  ...filters,
};
const provisioner = fc.oneof(
  object({ type: fc.constant('shell'), ...script, inline_shebang: orOdd(fc.constantFrom('/bin/bash -e', '/bin/bash -x', '/bin/sh')) }),
  object({
    type: fc.constantFrom('powershell', 'windows-shell'),
    ...script,
    ...strings('elevated_user', 'elevated_password'),
    use_pwsh: orOdd(fc.boolean()),
  }),
  object({
    type: fc.constant('file'),
    ...strings('source'),
    destination: orOdd(fc.constantFrom('/tmp/x', 'C:\\x\\', '/a/../b', 'rel')),
    direction: text,
    ...filters,
  }),
  object({ type: fc.constant('windows-restart'), ...strings('restart_command', 'restart_check_command', 'restart_timeout') }),
  object({
    type: fc.constant('windows-update'),
    ...strings('search_criteria'),
    filters: orOdd(texts),
    update_limit: orOdd(fc.integer({ min: 0, max: 50 })),
  }),
  object({ type: fc.constantFrom('ansible', 'breakpoint', 'shell-local'), playbook_file: text, vault_password: text }),
);
const template = fc.record(
  {
    _comment: text,
    min_packer_version: text,
    variables: orOdd(
      fc.dictionary(fc.constantFrom('x', 'client_secret', 'password', 'n'), fc.oneof(text, fc.constant(null)), { maxKeys: 3 }),
    ),
    'sensitive-variables': orOdd(fc.array(fc.constantFrom('x', 'n'), { maxLength: 2 })),
    builders: orOdd(fc.array(orOdd(fc.oneof(azureArm, amazon, google, other)), { maxLength: 3 })),
    provisioners: orOdd(fc.array(orOdd(provisioner), { maxLength: 5 })),
    'post-processors': orOdd(
      fc.array(
        fc.oneof(
          fc.constant('manifest'),
          object({ type: text }),
          fc.array(fc.oneof(fc.constant('x'), object({ type: text })), { maxLength: 2 }),
        ),
        { maxLength: 3 },
      ),
    ),
    unknown: any,
  },
  { requiredKeys: ['variables'] },
);

describe('Any template', () => {
  test('comes back with the same meaning', () => {
    fc.assert(
      fc.property(template, (data) => {
        const written = JSON.stringify(data);
        expect(canonical(again(written))).toBe(canonical(written));
      }),
      { numRuns: 250 },
    );
  });

  test('leaves no secret that is written out in anything that is made of it', () => {
    const secret = 'Sup3r-s3cret-value';
    const hidden = fc.constantFrom('client_secret', 'winrm_password', 'secret_key', 'token', 'api_key');
    fc.assert(
      fc.property(hidden, fc.constantFrom('azure-arm', 'qemu', 'amazon-ebs'), (key, type) => {
        const data = { variables: { [key]: secret, other: secret }, 'sensitive-variables': ['other'], builders: [{ type, [key]: secret }] };
        const imported = read(data);
        const all = JSON.stringify([imported, packerJson.canonical(JSON.stringify(data)), again(JSON.stringify(data))]);
        expect(all).not.toContain(secret);
        expect(imported.findings.filter(({ message }) => message.includes('secret')).length).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  test('is read or refused with an InputError, however it is cut or changed', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, at) => {
        for (const broken of [
          json,
          json.slice(0, at % (json.length + 1)),
          `{"builders": ${json}}`,
          `{"provisioners": ${json}, "builders": [${json}]}`,
        ]) {
          try {
            const { documents } = packerJson.read(broken, { shown: 'x.json', stem: 'x' });
            packerJson.write(documents);
          } catch (error) {
            expect((error as Error).name).toBe('InputError');
          }
        }
      }),
    );
  });
});
