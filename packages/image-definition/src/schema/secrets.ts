import { byName, byTag, constant, formed, item, mapping, optional, text } from './fields.ts';

// Where a secret is kept; never its value.

const IN_KEY_VAULT = mapping(undefined, {
  from: constant('A secret of an Azure key vault.', 'keyvault'),
  vault: optional(text('Name of the vault, or its URL.')),
  name: formed('Name of the secret in the vault.', {
    pattern: '^[A-Za-z0-9_][A-Za-z0-9_-]{0,126}$',
    patternErrorMessage: 'must be at most 127 letters, digits, _ and -',
  }),
});

const IN_ENVIRONMENT = mapping(undefined, {
  from: constant('A variable of the environment of the run.', 'environment'),
  name: formed('Name of the environment variable.', {
    pattern: '^[A-Za-z_][A-Za-z0-9_]{0,126}$',
    patternErrorMessage: 'must be the name of an environment variable',
  }),
});

/**
 * What goes over plain http stays on the machine: `taskcluster` is the name that workers of Taskcluster give to the proxy of a task
 * (https://github.com/taskcluster/taskcluster/tree/main/tools/taskcluster-proxy).
 */
const AT_URL = mapping(undefined, {
  from: constant('A member of a JSON answer, as the secrets service of Taskcluster gives it.', 'url'),
  url: formed('Address that answers with JSON: https, or http of this machine or of the host taskcluster.', {
    pattern: '^(https://[^\\s/?#@\\\\]+|http://(localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\]|taskcluster)(:[0-9]{1,5})?)(/[^\\s?#\\\\]*)?$',
    patternErrorMessage:
      'must be an https URL, or one with http of localhost or the host taskcluster, without a user, a query or a fragment',
  }),
  member: formed('Way to the value in the answer, such as secret.azure.app_id.', {
    pattern: '^[^\\s.]+(\\.[^\\s.]+)*$',
    patternErrorMessage: 'must be names of members with a dot between them, such as secret.azure.app_id',
  }),
});

export const SECRET = byTag('from', undefined, [IN_KEY_VAULT, IN_ENVIRONMENT, AT_URL]);

export const SECRETS = byName('Where secrets are kept, by the name that kv_<name> refers to. Never their values.', SECRET, {
  propertyNames: item('^[A-Za-z0-9][A-Za-z0-9_-]{0,126}$', 'must be the name of a secret: at most 127 letters, digits, _ and -'),
  default: {},
});
