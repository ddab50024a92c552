import { beforeEach, expect } from '@jest/globals';

// A test that expects nothing, or only where something throws, cannot fail.
beforeEach(() => expect.hasAssertions());
