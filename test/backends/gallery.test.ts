import { jest } from '@jest/globals';
import { galleryContract } from './gallery-contract.ts';
import { galleriesHere } from './use-places.ts';

// Starts other processes, on machines that have much else to do.
jest.setTimeout(240_000);

for (const [name, inPlace] of Object.entries(galleriesHere)) galleryContract(name, inPlace);
