import { afterEach, expect, test } from '@jest/globals';
import { childEnvironment, NETWORK, withhold } from './child-environment.ts';

const saved = { ...process.env };
afterEach(() => {
  process.env = { ...saved };
});

test('S5: a program gets what every program needs, what it names and what is set for it, and nothing else', () => {
  const ours = {
    PATH: '/bin',
    HOME: '/root',
    LC_TIME: 'C',
    GITHUB_TOKEN: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
    AWS_REGION: 'eu',
    TZ: 'UTC',
    A: '1',
  };
  expect(childEnvironment([], { TZ: undefined, B: '2' }, ours)).toEqual({ PATH: '/bin', HOME: '/root', LC_TIME: 'C', B: '2' });
  expect(childEnvironment(['AWS_REGION', 'A'], {}, ours)).toEqual({
    PATH: '/bin',
    HOME: '/root',
    LC_TIME: 'C',
    TZ: 'UTC',
    AWS_REGION: 'eu',
    A: '1',
  });
  expect(Object.keys(childEnvironment(['AWS_*'], {}, ours))).toEqual([
    'PATH',
    'HOME',
    'LC_TIME',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_REGION',
    'TZ',
  ]);
});

test('S5: a proxy, whose address may hold a password, reaches only a program that asks servers', () => {
  const ours = { https_proxy: 'http://u:p@x', NO_PROXY: 'y' };
  expect(childEnvironment([], {}, ours)).toEqual({});
  expect(childEnvironment(NETWORK, {}, ours)).toEqual(ours);
});

test('S5: on Windows names count in any case, and one is never given in two spellings', () => {
  const ours = {
    Path: '/bin',
    SYSTEMROOT: 'C:\\Windows',
    comspec: 'cmd',
    'ProgramFiles(x86)': 'C:\\x',
    Github_Token: 'x',
    npm_config_a: '1',
  };
  expect(childEnvironment(['NPM_CONFIG_*'], { PATH: '/usr/bin' }, ours, 'win32')).toEqual({
    SYSTEMROOT: 'C:\\Windows',
    comspec: 'cmd',
    'ProgramFiles(x86)': 'C:\\x',
    npm_config_a: '1',
    PATH: '/usr/bin',
  });
  expect(childEnvironment([], {}, ours, 'linux')).toEqual({ 'ProgramFiles(x86)': 'C:\\x' });
});

test('S12: folders of PATH that depend on the working folder are left out', () => {
  expect(childEnvironment([], {}, { PATH: ':/usr/bin:.::bin:./node_modules/.bin:/bin:' })).toEqual({ PATH: '/usr/bin:/bin' });
});

test('S5: a withheld variable is seen by no program but one that names it', () => {
  process.env['CANARY_TOKEN'] = 'x';
  withhold(['CANARY_TOKEN', 'CANARY_UNSET']);
  expect(process.env['CANARY_TOKEN']).toBeUndefined();
  expect(childEnvironment()['CANARY_TOKEN']).toBeUndefined();
  expect(childEnvironment(['CANARY_*'])).toMatchObject({ CANARY_TOKEN: 'x' });
});
