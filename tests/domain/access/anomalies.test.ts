import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anomaliesIn, type AnomalyRule, type Look } from '../../../src/domain/access/anomalies.ts';
import { processingGrounds } from '../../../src/domain/access/processing-ground.ts';
import { lawInForce } from '../../../src/domain/legislation/statute-book.ts';
import type { ClientId } from '../../../src/domain/shared/ids.ts';
import { instantAt } from '../../../src/domain/shared/instant.ts';
import type { OrganisationId } from '../../../src/domain/shared/organisation.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';

const DAY = '2021-03-31' as PlainDate;
const HOME = 'municipality:109' as OrganisationId;

const law = lawInForce.logReview.at(DAY);
if (!law.ok) throw new Error('no rules');
const { rules } = law.value;

/** A look of an official at a client of the own municipality in the middle of the day. */
function look(given: Partial<Look> & { readonly minute?: number; readonly hour?: number }): Look {
  const { minute = 0, hour = 9, ...more } = given;
  return {
    id: 1,
    at: instantAt(DAY, hour, minute),
    subject: 'liisa.virkkunen@hameenlinna.example',
    organisation: HOME,
    clientId: '1' as ClientId,
    related: ['te-office:1500' as OrganisationId, HOME],
    lastName: 'Esimerkki',
    isBanned: false,
    homeMunicipality: '109',
    ...more,
  };
}

const signs = (looks: readonly Look[]): readonly AnomalyRule[] =>
  anomaliesIn(looks, rules).map(({ rule }) => rule);

const many = (count: number, of: (nth: number) => Parameters<typeof look>[0]): readonly Look[] =>
  Array.from({ length: count }, (_, nth) => look({ id: nth, clientId: String(nth) as ClientId, ...of(nth) }));

/** Patterns that a reviewer should see, and the same just under the mark. */
const PLANTED: readonly (readonly [rule: AnomalyRule, shown: readonly Look[], usual: readonly Look[]])[] = [
  [
    'NO_RESPONSIBILITY',
    [look({ related: ['municipality:837' as OrganisationId] })],
    [
      look({ related: null }),
      look({ organisation: 'area:1531' as OrganisationId }),
      look({ organisation: 'keha' as OrganisationId, related: [] }),
    ],
  ],
  [
    'OWN_NAME',
    [look({ lastName: 'Mäki-Virkkunen' })],
    [look({ lastName: 'Virkkula' }), look({ lastName: null })],
  ],
  ['VOLUME', many(31, (nth) => ({ minute: nth })), many(30, (nth) => ({ minute: nth }))],
  ['PROTECTED_PERSONS', many(4, () => ({ isBanned: true })), many(3, () => ({ isBanned: true }))],
  ['NIGHT', [look({ hour: 22 })], [look({ hour: 21, minute: 59 }), look({ hour: 6 })]],
  ['NIGHT', [look({ hour: 5, minute: 59 })], []],
  [
    'OUTSIDE_OWN_MUNICIPALITY',
    many(6, () => ({ homeMunicipality: '091' })),
    many(5, () => ({ homeMunicipality: '091' })),
  ],
];

/** A day of an official: some of the own clients, each looked at a few times between eight and four. */
const caseloadDay = fc
  .uniqueArray(
    fc.record({
      client: fc.integer({ min: 1, max: 400 }),
      minutes: fc.array(fc.integer({ min: 0, max: 479 }), { minLength: 1, maxLength: 4 }),
      home: fc.constantFrom('109', '109', '109', null),
    }),
    { selector: ({ client }) => client, maxLength: 30 },
  )
  .map((clients) =>
    clients
      .flatMap(({ client, minutes, home }) =>
        minutes.map((minute) =>
          look({
            id: client * 1000 + minute,
            clientId: String(client) as ClientId,
            hour: 8 + Math.floor(minute / 60),
            minute: minute % 60,
            homeMunicipality: home,
            isBanned: client % 200 === 0,
          }),
        ),
      )
      .toSorted((a, b) => (a.at < b.at ? -1 : 1)),
  );

describe('signs of unusual use', () => {
  it('are none in ordinary days, also of several officials together', () => {
    fc.assert(
      fc.property(caseloadDay, caseloadDay, (one, other) => {
        const both = [...one, ...other.map((seen) => ({ ...seen, subject: 'other' }))];
        expect(
          anomaliesIn(
            both.toSorted((a, b) => (a.at < b.at ? -1 : 1)),
            rules,
          ),
        ).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it.each(PLANTED)('%s is seen, and what is just usual is not', (rule, shown, usual) => {
    expect(signs(shown)).toEqual([rule]);
    expect(signs(usual)).toEqual([]);
  });

  it('are seen in any ordinary day in which they are planted', () => {
    fc.assert(
      fc.property(caseloadDay, fc.constantFrom(...PLANTED), (ordinary, [rule, planted]) => {
        const all = [...ordinary, ...planted].toSorted((a, b) => (a.at < b.at ? -1 : 1));
        expect(signs(all)).toContain(rule);
      }),
      { numRuns: 100 },
    );
  });

  it('name the person, the time, the lines and the clients', () => {
    expect(
      anomaliesIn(
        many(4, (nth) => ({ isBanned: true, minute: nth })),
        rules,
      ),
    ).toEqual([
      {
        rule: 'PROTECTED_PERSONS',
        subject: 'liisa.virkkunen@hameenlinna.example',
        organisation: HOME,
        from: instantAt(DAY, 9, 0),
        until: instantAt(DAY, 9, 3),
        lines: [0, 1, 2, 3],
        clientIds: ['0', '1', '2', '3'],
      },
    ]);
  });

  it('count each user and each organisation acted for by itself', () => {
    const split = many(60, (nth) => ({ minute: Math.floor(nth / 2), subject: nth % 2 === 0 ? 'a' : 'b' }));
    expect(signs(split)).toEqual([]);
  });
});

describe('grounds of processing', () => {
  it.each([
    ['municipality', '2021-03-31', '1269/2020', '14 §'],
    ['employment-authority', '2025-01-01', '380/2023', 'Asiakastietojärjestelmä'],
    ['te-office', '2021-03-31', '1269/2020', '18 §'],
    ['keha', '2025-01-01', '380/2023', '120 §'],
  ])('of %s on %s: %s, %s', (kind, on, act, section) => {
    const latest = processingGrounds(lawInForce).findLast((one) => one.kind === kind && one.from <= on);
    expect(latest).toMatchObject({ act, section });
  });
});
