import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COMPETENCE_SERVICES,
  competenceFigures,
} from '../../../../src/domain/process/cooperation/competence-services.ts';
import {
  activateStructure,
  beginStructure,
  changeStructure,
  type CooperationStructure,
  endStructure,
  holdMeeting,
  type Member,
  MEMBER_KINDS,
} from '../../../../src/domain/process/cooperation/cooperation-structure.ts';
import type { CooperationStructureId } from '../../../../src/domain/shared/ids.ts';
import type { Instant } from '../../../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../../../src/domain/shared/plain-date.ts';
import type { Result } from '../../../../src/domain/shared/result.ts';

const day = (text: string): PlainDate => text as PlainDate;
const AREA = { code: '1531', name: 'Hämeenlinna', municipalities: ['109', '082', '165'] };
const at = (instant: string) => ({
  by: { subject: 'koordinaattori', organisation: 'area:1531' as OrganisationId },
  at: instant as Instant,
});
const ACT = at('2022-03-01T09:00:00.000Z');

function member(kind: Member['kind'], organisation: string, changes: Partial<Member> = {}): Member {
  return { kind, organisation, person: 'Keksitty', from: day('2022-01-01'), until: null, ...changes };
}
const MUNICIPALITIES = AREA.municipalities.map((code) =>
  member('TRIAL_MUNICIPALITY', `municipality:${code}`),
);
const OTHERS = MEMBER_KINDS.slice(1).map((kind) => member(kind, 'Keksitty Oy'));
const EVERYBODY = [...MUNICIPALITIES, ...OTHERS];

const draft = beginStructure(
  { id: 's1' as CooperationStructureId, area: 'area:1531' as OrganisationId },
  ACT,
);
const withMembers = (members: readonly Member[]): CooperationStructure => ({ ...draft, members });
const codeOf = (result: Result<unknown>) => (result.ok ? null : [result.failure.code, result.failure.data]);
const missing = (kinds: readonly string[], municipalities: readonly string[] = []) => [
  'MEMBER_KIND_MISSING',
  { missing: kinds, municipalities },
];

describe('a cooperation structure is activated with all five kinds and every municipality (R41)', () => {
  it.each<[string, readonly Member[], unknown]>([
    ['everybody', EVERYBODY, null],
    ['nobody', [], missing([...MEMBER_KINDS], ['municipality:109', 'municipality:082', 'municipality:165'])],
    ['without a municipality', EVERYBODY.slice(1), missing(['TRIAL_MUNICIPALITY'], ['municipality:109'])],
    [
      'without the providers',
      EVERYBODY.filter(({ kind }) => kind !== 'COMPETENCE_SERVICE_PROVIDER'),
      missing(['COMPETENCE_SERVICE_PROVIDER']),
    ],
    [
      'with an ELY Centre that has left, its last day being yesterday',
      [
        ...MUNICIPALITIES,
        ...OTHERS.map((one) => (one.kind === 'ELY_CENTRE' ? { ...one, until: day('2022-03-01') } : one)),
      ],
      missing(['ELY_CENTRE']),
    ],
    [
      'with a TE Office that comes tomorrow',
      [
        ...MUNICIPALITIES,
        ...OTHERS.map((one) => (one.kind === 'TE_OFFICE' ? { ...one, from: day('2022-03-02') } : one)),
      ],
      missing(['TE_OFFICE']),
    ],
  ])('%s', (_, members, expected) => {
    expect(codeOf(activateStructure(withMembers(members), AREA, ACT))).toEqual(expected);
  });

  it('by the Finnish day: at half past eleven in the evening the member of tomorrow is not there yet', () => {
    const tomorrow = EVERYBODY.map((one) => ({ ...one, from: day('2022-03-27') }));
    const evening = activateStructure(withMembers(tomorrow), AREA, at('2022-03-26T21:30:00.000Z'));
    const midnight = activateStructure(withMembers(tomorrow), AREA, at('2022-03-26T22:00:00.000Z'));
    expect([evening.ok, midnight.ok]).toEqual([false, true]);
  });

  it('and stays so: an active one cannot lose what it needs', () => {
    const active = { ...withMembers(EVERYBODY), state: 'ACTIVE' } as const;
    const change = (members: readonly Member[]) =>
      changeStructure(active, { members, places: [] }, AREA, ACT);
    expect(codeOf(change(OTHERS))?.[0]).toBe('MEMBER_KIND_MISSING');
    expect(change([...EVERYBODY, member('TE_OFFICE', 'Toinen')])).toMatchObject({
      value: { version: 2, state: 'ACTIVE' },
    });
    expect(changeStructure(draft, { members: OTHERS, places: [] }, AREA, ACT).ok).toBe(true);
  });

  it('with members whose time has an end after its beginning', () => {
    const inverted = [member('TE_OFFICE', 'TE', { until: day('2022-01-01') })];
    expect(codeOf(changeStructure(draft, { members: inverted, places: [] }, AREA, ACT))).toEqual([
      'PERIOD_INVERTED',
      { from: '2022-01-01', to: '2021-12-31' },
    ]);
  });

  it('never with a kind less, whichever they are', () => {
    fc.assert(
      fc.property(fc.subarray(EVERYBODY), (members) => {
        const result = activateStructure(withMembers(members), AREA, ACT);
        expect(result.ok).toBe(members.length === EVERYBODY.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the life of a structure', () => {
  const meeting = { date: day('2022-02-28'), subjects: 'Tarjonta', decisions: ['Lisäryhmä'] };

  it('has meetings with decisions until it ends with a reason', () => {
    expect(holdMeeting(draft, meeting, ACT)).toMatchObject({ value: { meetings: [meeting], version: 2 } });
    expect(codeOf(holdMeeting(draft, { ...meeting, date: day('2022-03-02') }, ACT))?.[0]).toBe(
      'DATE_IN_FUTURE',
    );
    expect(codeOf(endStructure(draft, ' ', ACT))?.[0]).toBe('REASONS_MISSING');
    const ended = endStructure(draft, 'Kokeilu päättyi', ACT);
    expect(ended).toMatchObject({ value: { state: 'ENDED', endedBecause: 'Kokeilu päättyi' } });
    expect(codeOf(holdMeeting({ ...draft, state: 'ENDED' }, meeting, ACT))?.[0]).toBe('COMMAND_NOT_ALLOWED');
    expect(codeOf(endStructure({ ...draft, state: 'ENDED' }, 'x', ACT))?.[0]).toBe('COMMAND_NOT_ALLOWED');
  });
});

describe('figures of competence services (R42)', () => {
  const time = { from: day('2022-01-01'), until: day('2022-07-01') };
  const counts = {
    service: 'LABOUR_MARKET_TRAINING',
    need: 60,
    participants: 42,
    daysToStart: 38,
    followed: 20,
    employed: 9,
  } as const;
  const places = (number: number, from = '2022-01-01', until = '2022-07-01') => ({
    service: 'LABOUR_MARKET_TRAINING' as const,
    places: number,
    from: day(from),
    until: day(until),
  });
  const of = (
    agreed: Parameters<typeof competenceFigures>[1],
    counted: readonly (typeof counts)[] = [counts],
  ) => competenceFigures(counted, agreed, time)[0];

  it('places for each in need, days to the start, and the share of those with work three months later', () => {
    expect(of([places(45)])).toMatchObject({
      availability: 0.75,
      daysToStart: 38,
      employmentEffect: 0.45,
      warnings: [],
    });
  });

  it('OVERBOOKED: fewer places than participants', () => {
    expect(of([places(41)])?.warnings).toEqual(['OVERBOOKED']);
    expect(of([places(42)])?.warnings).toEqual([]);
    expect(of([places(30), places(12, '2022-06-30', '2022-09-01')])?.warnings).toEqual([]);
    expect(of([places(30), places(12, '2022-07-01', '2022-09-01')])?.warnings).toEqual(['OVERBOOKED']);
  });

  it('are null where there is nothing to divide by, and never zero instead', () => {
    expect(of([])).toMatchObject({ places: null, availability: null, warnings: [] });
    const nobody = of([places(5)], []);
    expect(nobody).toMatchObject({
      need: 0,
      participants: 0,
      availability: null,
      daysToStart: null,
      employmentEffect: null,
    });
    expect(competenceFigures([], [], time).map(({ service }) => service)).toEqual([...COMPETENCE_SERVICES]);
  });
});
