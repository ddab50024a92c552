import { describe, expect, it } from '@jest/globals';
import { startHttpsAnswers } from '../../../net/src/https-answers.test-support.ts';
import { failureOf, withUploads } from './sync-files.test-support.ts';

describe('a run whose sign-in ends while it sends', () => {
  it('27: ends with it, and does not ask for each file again', () =>
    withUploads(async ({ fill, sync }) => {
      await fill(Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`f${index}`, `content ${index}`])));
      const answers = await startHttpsAnswers();
      try {
        answers.answer = ({ method }) => ({ status: method === 'PUT' ? 201 : 200 });
        let asked = 0;
        const credential = {
          async getToken() {
            if (++asked > 10) throw Object.assign(new Error('az login has ended'), { name: 'CredentialUnavailableError' });
            // Has ended when it comes: each request asks for another.
            return { token: 'token', expiresOnTimestamp: Date.now() };
          },
        };
        const account = { accountUrl: `https://127.0.0.1:${answers.port}/account`, credential, ca: answers.ca };
        const error = await failureOf(sync({ account }));
        expect(error.message).toBe(`Cannot sign in to 127.0.0.1:${answers.port}: az login has ended`);
        expect(error.hint).toContain('az login');
        // Those that were on the way at once.
        expect(asked).toBeLessThan(60);
      } finally {
        await answers.stop();
      }
    }));
});
