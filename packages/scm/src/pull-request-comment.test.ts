import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { GitHubComments } from '../test/github-comments.ts';
import { commentMarker, postComment } from './pull-request-comment.ts';

let github: GitHubComments;
beforeEach(async () => {
  github = await GitHubComments.start();
});
afterEach(() => github.stop());

const marker = commentMarker('images');
const { signal } = new AbortController();
const post = (markdown: string, fork = false) => postComment(github.pullRequest(fork), marker, markdown, signal);
const url = (id: number) => `https://github.example/acme/fleet/pull/7#issuecomment-${id}`;

describe('the comment of a plan', () => {
  test('is made once, brought up to date, and left alone when it says the same', async () => {
    github.add('hello');
    expect(await post('one')).toEqual({ outcome: 'created', url: url(1001) });
    expect(await post('two')).toEqual({ outcome: 'updated', url: url(1001) });
    expect(github.comments.map(({ body }) => body)).toEqual(['hello', `${marker}\ntwo`]);
    (github.comments[1] as { body: string }).body = `${marker}\r\ntwo\r\n`;
    expect(await post('two\n')).toEqual({ outcome: 'unchanged', url: url(1001) });
    expect(github.requests.filter((request) => !request.startsWith('GET'))).toHaveLength(2);
  });

  test('is found on a later page, and not mistaken for one that quotes it or is about something else', async () => {
    for (let index = 0; index < 230; index++) github.add(`comment ${index}\n> ${marker}`);
    github.add(`${commentMarker('others')}\nother plan`);
    const own = github.add(`${marker}\nold`);
    expect(await post('new')).toEqual({ outcome: 'updated', url: url(own.id) });
    expect(github.requests.filter((request) => request.startsWith('GET'))).toEqual(
      [1, 2, 3].map((page) => expect.stringContaining(`page=${page}`)),
    );
    expect(github.comments).toHaveLength(232);
  });
});

describe('what stands in the way is explained:', () => {
  const forbidden = { status: 403, message: 'Resource not accessible by integration' };

  test('a token that may not write', async () => {
    github.refuse = { POST: forbidden };
    expect(await post('one')).toEqual({
      outcome: 'refused',
      why: expect.stringMatching(/^The plan is not posted to acme\/fleet#7: GitHub answered 403, Resource not accessible by integration/),
      hint: 'give the job "permissions: {pull-requests: write}", or another token',
    });
  });

  test('the same for a pull request from a fork', async () => {
    github.refuse = { GET: forbidden };
    expect(await post('one', true)).toMatchObject({
      outcome: 'refused',
      hint: expect.stringMatching(/^runs of pull requests from forks have a token that only reads/),
    });
  });

  test.each([
    [{ status: 404, message: 'Not Found' }, /permissions/],
    [{ status: 401, message: 'Bad credentials' }, /not valid/],
    [{ status: 403, message: 'You have exceeded a secondary rate limit' }, /in an hour/],
    [{ status: 502, message: 'Server Error' }, /run the step again/],
  ])('%o', async (answer, hint) => {
    github.refuse = { GET: answer };
    expect(await post('one')).toMatchObject({
      outcome: 'refused',
      why: expect.stringContaining(String(answer.status)),
      hint: expect.stringMatching(hint),
    });
  });

  test('a server that is not there', async () => {
    const pull = github.pullRequest();
    await github.stop();
    expect(await postComment(pull, marker, 'one', signal)).toMatchObject({ outcome: 'refused' });
    github = await GitHubComments.start();
  });
});
