import { expect, test } from '@jest/globals';
import { type RenewableCredential, SharedAccessToken } from './access-token.ts';

const SCOPE = 'https://management.azure.com/.default';

function counting(life = 3_600_000) {
  const asked: (string | undefined)[] = [];
  let renewals = 0;
  const credential: RenewableCredential = {
    async getToken(scopes, options) {
      asked.push(`${String(scopes)} ${options?.tenantId ?? ''}`.trim());
      return { token: `token-${renewals + 1}`, expiresOnTimestamp: Date.now() + life };
    },
    renew() {
      renewals++;
    },
  };
  return { credential, asked };
}

test('a token is asked for once, for all who want it at the same time and after', async () => {
  const { credential, asked } = counting();
  const token = new SharedAccessToken(credential, SCOPE);
  const all = await Promise.all([token.get(), token.get(), token.get()]);
  await token.get();
  expect(new Set(all.map((one) => one.token))).toEqual(new Set(['token-1']));
  expect(asked).toEqual([SCOPE]);
});

test('one that is about to end is not used any more', async () => {
  const { credential, asked } = counting(119_000);
  const token = new SharedAccessToken(credential, SCOPE);
  await token.get();
  await token.get();
  expect(asked).toHaveLength(2);
});

test('one that was refused is replaced once for all who had it; a new one that is refused, too, is the end', async () => {
  const { credential, asked } = counting();
  const token = new SharedAccessToken(credential, SCOPE);
  const { token: used } = await token.get();
  expect(await Promise.all([token.afterRefusal(used, ''), token.afterRefusal(used, '')])).toEqual(['token-2', 'token-2']);
  expect(asked).toHaveLength(2);
  expect(await token.afterRefusal('token-2', '')).toBeUndefined();
  token.accepted();
  expect(await token.afterRefusal('token-2', '')).toBe('token-3');
});

test('the tenant that a challenge names is asked for the next', async () => {
  const { credential, asked } = counting();
  const token = new SharedAccessToken(credential, SCOPE);
  const { token: used } = await token.get();
  const tenant = '11111111-2222-4333-8444-555555555555';
  await token.afterRefusal(used, `Bearer authorization_uri="https://login.windows.net/${tenant}", error="invalid_token"`);
  expect(asked).toEqual([SCOPE, `${SCOPE} ${tenant}`]);
});

test('no token is an error, and the next who asks gets another try', async () => {
  let tries = 0;
  const credential = {
    async getToken() {
      return ++tries === 1 ? null : { token: 'late', expiresOnTimestamp: Date.now() + 3_600_000 };
    },
  };
  const token = new SharedAccessToken(credential, SCOPE);
  await expect(token.get()).rejects.toThrow('the identity gave no token');
  expect((await token.get()).token).toBe('late');
});

test('when a renewal before the end fails the old token is used, without asking each time, until it ends', async () => {
  let asked = 0;
  const credential = {
    async getToken() {
      if (++asked > 1) throw new Error('nobody answers');
      return { token: 'old', expiresOnTimestamp: Date.now() + 300 };
    },
  };
  const token = new SharedAccessToken(credential, SCOPE);
  await token.get();
  expect([(await token.get()).token, (await token.get()).token, asked]).toEqual(['old', 'old', 2]);
  await new Promise((resolve) => setTimeout(resolve, 320));
  await expect(token.get()).rejects.toThrow('nobody answers');
});

test('a token that was refused is not used again when there is no other', async () => {
  let asked = 0;
  const credential = {
    async getToken() {
      if (++asked > 1) throw new Error('nobody answers');
      return { token: 'old', expiresOnTimestamp: Date.now() + 3_600_000 };
    },
  };
  const token = new SharedAccessToken(credential, SCOPE);
  const { token: used } = await token.get();
  await expect(token.afterRefusal(used, '')).rejects.toThrow('nobody answers');
});
