import type { FormatName } from '../mapping/image-format.ts';

export const PROVIDER: FormatName = 'azure-image-builder';
export const RESOURCE_TYPE = 'Microsoft.VirtualMachineImages/imageTemplates';
/** The first API version that takes names in one spelling only; what is written is written for it. */
export const API_VERSION = '2024-02-01';
/** What the service takes when a template says 0 or nothing. */
export const DEFAULT_TIMEOUT_MINUTES = 240;
export const MAX_TIMEOUT_MINUTES = 960;
/** Of the object that stands in the envelope for a template. */
export const PLACEHOLDER = 'imageTemplate';
