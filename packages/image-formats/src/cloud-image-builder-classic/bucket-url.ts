import type { Json } from '@bakehouse/core/data';
import { equalJson } from '@bakehouse/core/data';
import { isMap, type JsonMap } from './classic-source.ts';

const S3 = /^https:\/\/([a-z0-9][a-z0-9.-]*)\.s3\.amazonaws\.com\/(.+)$/;
const GOOGLE = /^https:\/\/storage\.googleapis\.com\/([a-z0-9][a-z0-9._-]*)\/(.+)$/;
const AZURE = /^https:\/\/[a-z0-9]{3,24}\.blob\.core\.windows\.net\/([a-z0-9$-]+)\/(.+)$/;

/**
 * The URL of a file in a bucket (`{platform, bucket, key}` or `{platform: url, url}`), when it says all that the original does.
 *
 * A bucket of Azure has no URL: the builder knows the storage account, the file does not.
 */
export function urlOfBucketFile(source: Json | undefined): string | undefined {
  const url = isMap(source) ? urlOf(source) : undefined;
  return url !== undefined && equalJson(bucketFileOf(url), source) ? url : undefined;
}

/** The other way round; the storage account of an Azure URL is not kept. */
export function bucketFileOf(url: string): JsonMap {
  for (const [platform, pattern] of [['amazon', S3] as const, ['google', GOOGLE] as const, ['azure', AZURE] as const]) {
    const [, bucket, key] = pattern.exec(url) ?? [];
    const decoded = key === undefined ? undefined : decode(key);
    if (bucket !== undefined && decoded !== undefined) return { platform, bucket, key: decoded };
  }
  return { platform: 'url', url };
}

function urlOf({ platform, bucket, key, url }: JsonMap): string | undefined {
  if (platform === 'url') return typeof url === 'string' && /^https?:\/\/[!-~]+$/.test(url) ? url : undefined;
  if (typeof bucket !== 'string' || typeof key !== 'string' || !key.isWellFormed()) return undefined;
  const path = key.split('/').map(encodeURIComponent).join('/');
  if (platform === 'amazon') return `https://${bucket}.s3.amazonaws.com/${path}`;
  return platform === 'google' ? `https://storage.googleapis.com/${bucket}/${path}` : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    // A % that is not followed by two digits.
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
