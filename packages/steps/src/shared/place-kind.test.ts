import { InputError } from '@bakehouse/core/errors';
import { expect, test } from '@jest/globals';
import { contextIn } from '../../../core/src/context.test-support.ts';
import { isContainer } from './place-kind.ts';
import { withGallery } from './with-gallery.ts';
import { withStateStore } from './with-state-store.ts';

const NEITHER = [
  ...['htps://acct.blob.core.windows.net/gal', 'https:/acct.blob.core.windows.net/gal', 'https:\\\\acct\\gal', 'https:acct'],
  ...['ftp://x', 's3://bucket/gal', 'az://acct/gal', 'file:///srv/gallery', 'ftp://user:geheim@x?sig=geheim'],
  ...['acct.blob.core.windows.net/gal', '//acct.blob.core.windows.net/gal', 'ACCT.blob.core.usgovcloudapi.net:443/gal'],
  ...['acct.blob.core.chinacloudapi.cn', 'acct.z12.blob.storage.azure.net/gal?sig=geheim', 'acct.privatelink.blob.core.windows.net/gal'],
];

test.each(NEITHER)('%s becomes neither a gallery nor a state store, and nothing of a secret is shown', async (place) => {
  for (const [kept, attempt] of [
    ['gallery', withGallery({ gallery: place }, contextIn('/work'), async ({ place: folder }) => folder)],
    ['state-store', withStateStore({ stateStore: place }, contextIn('/work'), async () => 'a folder')],
  ] as const) {
    const error = await attempt.then(
      (opened) => `opened as ${opened}`,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(InputError);
    const { message, hint } = error as InputError;
    expect(message).toMatch(/, which is neither the URL of a container nor a folder\.$/);
    expect(hint).toContain(`give ${kept} as https://<account>.blob.core.windows.net/<container>`);
    expect(`${message}${hint}`).not.toContain('geheim');
  }
});

test.each([
  ...['.bakehouse/gallery', './acct.blob.core.windows.net/gal', '/srv/gallery', 'C:\\images', 'C:/images', 'c:images'],
  ...['images.d/blob', 'my.blob', 'nightly:1', '\\\\server\\share\\gallery', 'httpd/gallery'],
])('%s is a folder', (place) => expect(isContainer(place, 'gallery')).toBe(false));

test.each(['https://acct.blob.core.windows.net/gal', 'HTTP://127.0.0.1:10000/devstoreaccount1/gal'])('%s is a container', (place) =>
  expect(isContainer(place, 'gallery')).toBe(true),
);
