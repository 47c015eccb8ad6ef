import { describe, expect, it } from 'vitest';
import { type LatestNaming, nameOfficial } from '../../../../src/domain/process/officials/official.ts';
import type { ClientId } from '../../../../src/domain/shared/ids.ts';
import type { Instant } from '../../../../src/domain/shared/instant.ts';
import { organisation } from '../../../../src/domain/shared/organisation.ts';

const HOME = organisation('municipality', '109');
const ORDER = {
  clientId: 'client' as ClientId,
  subject: 'aino',
  team: 'Nuoret',
  authority: HOME,
  from: '2021-03-31T09:00:00.000Z' as Instant,
  namedBy: { subject: 'coordinator', organisation: HOME },
};
const BEFORE: LatestNaming = { ...ORDER, version: 3, until: null };

describe('R34: who answers for a client', () => {
  it('is the first who is named, or whoever is named in their place', () => {
    expect(nameOfficial(null, ORDER)).toEqual({ ok: true, value: { ...ORDER, version: 1 } });
    const other = { ...ORDER, subject: 'veikko', team: null };
    expect(nameOfficial(BEFORE, other)).toEqual({ ok: true, value: { ...other, version: 4 } });
  });

  it('may go to another team with the client', () => {
    expect(nameOfficial(BEFORE, { ...ORDER, team: 'Aikuiset' })).toMatchObject({ value: { version: 4 } });
  });

  it('is not named twice, but for a client whose responsibility has moved meanwhile', () => {
    expect(nameOfficial(BEFORE, ORDER)).toMatchObject({ failure: { code: 'ALREADY_OFFICIAL' } });
    const ended = { ...BEFORE, until: '2021-03-30T09:00:00.000Z' as Instant };
    expect(nameOfficial(ended, ORDER)).toMatchObject({ value: { version: 4 } });
  });
});
