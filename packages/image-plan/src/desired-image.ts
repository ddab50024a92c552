import type { Json } from '@bakehouse/core/data';
import { fingerprintOfLayers, withPinnedSource } from '@bakehouse/image-definition/fingerprint';
import type { Fingerprint, FingerprintLayers } from '@bakehouse/records/builds';
import type { DefinitionDetails, DefinitionSummary, SummarizedDefinition } from './definition-summary.ts';

/** What a definition stands for now, its source resolved. Layers are only looked at where something changed. */
export class DesiredImage {
  readonly summary: DefinitionSummary;
  readonly fingerprint: Fingerprint;
  readonly #definition: SummarizedDefinition;
  readonly #version: string | undefined;
  #details: DefinitionDetails | undefined;

  /** @param version of the source, where it is not written in the definition */
  constructor(definition: SummarizedDefinition, version: string | undefined) {
    this.#definition = definition;
    this.#version = version;
    this.summary = definition.summary;
    this.fingerprint = version === undefined ? this.summary.fingerprint : fingerprintOfLayers(this.layers);
  }

  get layers(): FingerprintLayers {
    const { layers } = this.#known;
    return this.#version === undefined ? layers : withPinnedSource(layers, this.summary.source, this.#version);
  }

  get tests(): Json {
    return this.#known.tests;
  }

  get #known(): DefinitionDetails {
    this.#details ??= this.#definition.details();
    return this.#details;
  }
}
