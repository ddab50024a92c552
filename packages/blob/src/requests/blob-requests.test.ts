import { CancelledError } from '@bakehouse/core/errors';
import { silentLog } from '@bakehouse/core/log';
import { describe, expect, it } from '@jest/globals';
import { BlobRequests } from './blob-requests.ts';

const noAnswer = () => Promise.reject(Object.assign(new Error('no answer in time: https://x/?sig=geheim'), { code: 'TIMEOUT' }));

function requests(signal: AbortSignal) {
  const said: string[] = [];
  const log = { ...silentLog, info: (text: string) => void said.push(text) };
  return { said, requests: new BlobRequests({ host: 'a.example', container: 'c', secrets: [], tries: 3, log, signal }) };
}

describe('a service that does not answer in time', () => {
  it('is named once, however many requests are tried again', async () => {
    const { said, requests: blobs } = requests(new AbortController().signal);
    const failures = await Promise.allSettled([blobs.send('list one', noAnswer), blobs.send('list two', noAnswer)]);
    expect(failures.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(said).toEqual(['a.example has not answered in time (list one). It is asked again, up to 2 times for each request.']);
  });

  it('is the last that is said of a run that was cancelled meanwhile', async () => {
    const abort = new AbortController();
    const { requests: blobs } = requests(abort.signal);
    let tries = 0;
    const work = blobs.send('list one', () => {
      if (++tries === 2) abort.abort();
      return noAnswer();
    });
    const error: unknown = await work.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CancelledError);
    expect((error as CancelledError).cause).toMatchObject({ message: expect.stringMatching(/^Cannot list one at a\.example: /) });
    expect(JSON.stringify((error as CancelledError).cause)).not.toContain('geheim');
  });
});
