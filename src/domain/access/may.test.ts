import { describe, expect, it } from 'vitest';
import type { Actor, Power } from './actor.ts';
import { may } from './may.ts';

const task = { thing: 'task' as const, authorityPath: ['commune', 'province'], ownerIds: ['official-1'] };

function actorWith(power: Partial<Power> & Pick<Power, 'kind'>, officialId: string | null = null): Actor {
  return {
    accountId: 'a',
    officialId,
    powers: [{ unitId: 'commune', reach: 'unit', council: null, ...power }],
  };
}

describe('may', () => {
  it('lets a specialist of the authority read its tasks', () => {
    expect(may(actorWith({ kind: 'specialist' }), 'readTask', task)).toEqual({
      ok: true,
      value: ['specialist'],
    });
  });

  it('does not let a power in another unit reach it', () => {
    expect(may(actorWith({ kind: 'specialist', unitId: 'elsewhere' }), 'readTask', task).ok).toBe(false);
  });

  it('lets a power over a subtree reach the units below, and one over the unit only not', () => {
    expect(
      may(actorWith({ kind: 'inspector', unitId: 'province', reach: 'subtree' }), 'readTask', task).ok,
    ).toBe(true);
    expect(
      may(actorWith({ kind: 'inspector', unitId: 'province', reach: 'unit' }), 'readTask', task).ok,
    ).toBe(false);
  });

  it('lets an official read his own work and nobody else’s', () => {
    const noPowers: Actor = { accountId: 'a', officialId: 'official-1', powers: [] };
    expect(may(noPowers, 'readTask', task)).toEqual({ ok: true, value: ['owner'] });
    expect(may({ ...noPowers, officialId: 'official-2' }, 'readTask', task).ok).toBe(false);
  });

  it('gives the administrator no say in appraisals', () => {
    const administrator = actorWith({ kind: 'administrator', unitId: null, reach: 'all' });
    expect(may(administrator, 'readAppraisal', { ...task, thing: 'appraisal' })).toEqual({
      ok: false,
      refusal: { kind: 'notAllowed', params: { action: 'readAppraisal', what: 'appraisal' } },
    });
  });
});
