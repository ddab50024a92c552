/** The contract of galleries in a container of a real Azurite. */
import { jest } from '@jest/globals';
import { galleryContract } from '../backends/gallery-contract.ts';
import { useContainers } from '../backends/use-places.ts';

jest.setTimeout(240_000);

galleryContract('a blob container', useContainers());
