import type { PlannedImage } from '@bakehouse/records/plan';
import type { VmResult } from '@bakehouse/records/tests';
import { describe, expect, test } from '@jest/globals';
import { CancelledImage } from './baked-image.ts';
import { cancelledBake } from './cancelled-bake.ts';

describe('A bake that was cancelled', () => {
  const stages = (...names: string[]) => names.map((name) => ({ name, outcome: 'succeeded', startedAt: '', milliseconds: 0 }) as const);
  const image = (id: string, more: Partial<PlannedImage> = {}) => ({ id, action: 'build', ...more }) as PlannedImage;
  const result = (outcome: string) => ({ outcome }) as VmResult;

  test('says which of its versions are staged', () => {
    const values = { version: '1.0.0', promoted: true };
    const done = { image: image('a'), stages: stages('publish-image', 'promote-image'), values };
    const { baked } = new CancelledImage({ image: image('b'), stages: stages('publish-image', 'run-in-vm'), values: { version: '2.0.0' } });
    expect(cancelledBake([done, baked], {}).message).toBe(
      'at b, in run-in-vm. 1 image went well. Staged, and not latest: b 2.0.0. Run it again to go on.',
    );
  });

  test.each([
    ['a version whose test did not pass, and is kept with it', image('a'), { promoted: false, tested: result('crashed') }, true],
    ['a version that another run promoted meanwhile', image('a'), { promoted: false, tested: result('passed') }, false],
    ['a staged version that is tested again', image('a', { action: 'retest', version: '1.0.0', latest: '0.9.0' }), {}, true],
    ['the latest version that is tested again', image('a', { action: 'retest', version: '1.0.0', latest: '1.0.0' }), {}, false],
    ['the latest version, changed in place', image('a', { action: 'update', version: '1.0.0', latest: '1.0.0' }), {}, false],
  ] as const)('counts %s rightly', (_, planned, more, isStaged) => {
    const ran = planned.action === 'retest' ? stages('run-in-vm') : stages('publish-image', 'promote-image');
    const { message } = cancelledBake([{ image: planned, stages: ran, values: { version: '1.0.0', ...more } }], {});
    expect(message).toContain(isStaged ? 'Staged, and not latest: a 1.0.0.' : 'Nothing is staged.');
  });

  test('does not call a version staged of which another one was to be made', () => {
    const planned = image('a', { action: 'republish', version: '1.0.0', latest: '1.1.0' });
    expect(cancelledBake([{ image: planned, stages: [], values: { version: '1.0.0' } }], {}).message).toContain('Nothing is staged.');
  });
});
