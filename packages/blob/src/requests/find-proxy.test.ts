import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { failureOf, withUploads } from '../upload/sync-files.test-support.ts';

describe('28: a proxy', () => {
  it('is used for the requests that do not go through the SDK, with its password', () =>
    withUploads(async ({ sync, fill }) => {
      await fill({ a: 'a' });
      const seen: string[] = [];
      const proxy = createServer((request, response) => {
        seen.push(`${request.method} ${request.url?.split('?', 1)[0]} ${request.headers['proxy-authorization']}`);
        response.writeHead(403, { 'x-ms-error-code': 'AuthorizationFailure' }).end();
      });
      await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
      const before = process.env['HTTP_PROXY'];
      process.env['HTTP_PROXY'] = `http://user:word@127.0.0.1:${(proxy.address() as AddressInfo).port}`;
      try {
        const key = Buffer.from('key').toString('base64');
        const connectionString = `DefaultEndpointsProtocol=http;AccountName=acc;AccountKey=${key};BlobEndpoint=http://store.invalid/acc`;
        expect((await failureOf(sync({ account: { connectionString } }))).message).toContain('403 AuthorizationFailure');
        expect(seen).toEqual([`GET http://store.invalid/acc/artifacts Basic ${Buffer.from('user:word').toString('base64')}`]);
      } finally {
        if (before === undefined) delete process.env['HTTP_PROXY'];
        else process.env['HTTP_PROXY'] = before;
        proxy.closeAllConnections();
        await new Promise((resolve) => proxy.close(resolve));
      }
    }));
});
