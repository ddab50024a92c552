import { ExternalError } from '@bakehouse/core/errors';
import type { Log } from '@bakehouse/core/log';
import type { HeaderList } from '@bakehouse/net/transport';
import { blobErrorCode } from '../errors/blob-error.ts';
import type { BlobRequests } from '../requests/blob-requests.ts';
import type { ReachedContainer } from '../requests/container.ts';
import type { SendPut } from '../requests/direct-requests.ts';
import { damaged, OTHER_CHECKSUM, receivedMd5 } from '../requests/received-md5.ts';
import { hashOfBlob } from './read-back.ts';

/** How services refuse a wrong MD5: Azure by the first, Azurite by the second. */
const WRONG_MD5 = ['Md5Mismatch', 'InvalidOperation', 'InvalidMd5'];
/** What the service says when the blob is another one by now, or gone. */
const CHANGED = ['ConditionNotMet', 'BlobNotFound'];

/**
 * What the answers to writes say of the bytes that arrived. Put Blob and Put Block are answered with the MD5, or the CRC-64, of what the
 * service received. An answer without either says nothing: then the blob is read back, and the run says so once. Azure always says it, and
 * so does Azurite for whole blobs; for blocks Azurite only refuses a wrong MD5, which is found out once in a run.
 */
export class Receipts {
  readonly #connected: ReachedContainer;
  readonly #requests: BlobRequests;
  readonly #log: Log;
  #hasSaid = false;
  /** Whether some answer to Put Block had a check sum. */
  #blocksTold = false;
  #refusesWrongBlocks: Promise<boolean> | undefined;

  constructor(connected: ReachedContainer, requests: BlobRequests, log: Log) {
    this.#connected = connected;
    this.#requests = requests;
    this.#log = log;
  }

  /**
   * Holds a blob that was sent in one request against what was sent.
   *
   * @param sent SHA-256 as hexadecimal, MD5 in Base64, size in bytes
   * @throws ExternalError when other bytes arrived, CancelledError
   */
  async checkWhole(
    name: string,
    sent: { readonly sha256: string; readonly md5: string; readonly size: number },
    answer: HeaderList,
  ): Promise<void> {
    const etag = answer.get('etag');
    const told = receivedMd5(answer);
    if (told === undefined) await this.#readBack(name, sent, etag);
    else if (told !== OTHER_CHECKSUM && told !== sent.md5) throw await this.#marked(name, etag);
  }

  /**
   * Looks at the answer to one block.
   *
   * @param spoil sends the block again, with one byte, so that no later run takes it for what it should be
   * @returns false when it says nothing
   * @throws ExternalError when other bytes arrived
   */
  async checkBlock(name: string, md5: string, answer: HeaderList, spoil: () => Promise<unknown>): Promise<boolean> {
    const told = receivedMd5(answer);
    if (told === undefined) return false;
    this.#blocksTold = true;
    if (told === md5 || told === OTHER_CHECKSUM) return true;
    await spoil().catch(() => {});
    throw damaged(name);
  }

  /**
   * Holds a blob that was sent in blocks against what was sent, where not every block was answered with its check sum, in this run or in an
   * earlier one.
   *
   * @param probe sends a block that does not belong to the blob, as `SendPut` does, with the headers given
   * @param etag of the commit
   * @throws ExternalError when other bytes arrived, CancelledError
   */
  async checkBlocks(
    name: string,
    sent: { readonly sha256: string; readonly size: number },
    blocks: { readonly untold: number; readonly resumed: number },
    probe: (headers: Record<string, string>, signal: AbortSignal) => ReturnType<SendPut>,
    etag: string | undefined,
  ): Promise<void> {
    if (blocks.untold === 0 && (blocks.resumed === 0 || this.#blocksTold)) return;
    this.#refusesWrongBlocks ??= this.#isRefused(name, probe);
    if (await this.#refusesWrongBlocks) return;
    await this.#readBack(name, sent, etag);
  }

  /** Whether the service looks at the MD5 of a block at all: it is given a wrong one. */
  async #isRefused(name: string, probe: (headers: Record<string, string>, signal: AbortSignal) => ReturnType<SendPut>): Promise<boolean> {
    try {
      await this.#requests.send(`check how blocks of ${name} are checked`, (signal) => probe({ 'content-md5': MD5_OF_NOTHING }, signal), {
        expected: WRONG_MD5,
      });
      return false;
    } catch (error) {
      if (WRONG_MD5.includes(blobErrorCode(error) ?? '')) return true;
      // Refused for another reason: of its checks nothing is known.
      if (error instanceof ExternalError && error.details.status === 400) return false;
      throw error;
    }
  }

  async #readBack(
    name: string,
    { sha256, size }: { readonly sha256: string; readonly size: number },
    etag: string | undefined,
  ): Promise<void> {
    const { host } = this.#connected;
    const isFirst = !this.#hasSaid;
    this.#hasSaid = true;
    try {
      const found = await hashOfBlob(name, size, { connected: this.#connected, requests: this.#requests, etag, expected: CHANGED });
      if (found !== sha256) throw await this.#marked(name, etag);
      if (isFirst)
        this.#log.warning(`${host} does not say which bytes it received, as Blob Storage does: what is sent is read back and compared.`);
    } catch (error) {
      // Another run has written it since; that one looks at its own.
      if (CHANGED.includes(blobErrorCode(error) ?? '')) return;
      if (!(error instanceof ExternalError && error.details.status === 403)) throw error;
      if (isFirst)
        this.#log.warning(`${host} does not say which bytes it received, and what is sent may not be read back: nobody has checked it.`);
    }
  }

  /** The error of a blob that is there with other bytes. As far as that can be, it is marked: a later run must not take it for whole. */
  async #marked(name: string, etag: string | undefined): Promise<ExternalError> {
    const mark = async (abortSignal: AbortSignal) => {
      const blob = (await this.#connected.sdk()).getBlobClient(name);
      await blob.setMetadata({ sha256: 'damaged' }, { abortSignal, ...(etag === undefined ? {} : { conditions: { ifMatch: etag } }) });
    };
    await this.#requests.send(`mark ${name} as damaged`, mark).catch(() => {});
    return damaged(name);
  }
}

/** Of no bytes at all: wrong for all others. */
const MD5_OF_NOTHING = '1B2M2Y8AsgTpgAmY7PhCfg==';
