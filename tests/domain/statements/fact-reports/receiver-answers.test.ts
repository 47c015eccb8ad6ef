import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactReport, KeptAnswer } from '../../../../src/domain/statements/fact-reports/fact-report.ts';
import { supplemented, withdrawn } from '../../../../src/domain/statements/fact-reports/keep-report.ts';
import { withAnswer } from '../../../../src/domain/statements/fact-reports/receiver-answers.ts';
import {
  reportKey,
  supplementKey,
  withdrawalKey,
} from '../../../../src/domain/statements/fact-reports/report-keys.ts';
import { at, day, draft, ready, sentOn } from './reports.ts';

const gone = sentOn(ready(draft('2022-06-01'), '2022-06-02'), '2022-06-03');
const takenBack = withdrawn(gone, 'Erehdys', at('2022-06-04'));
if (!takenBack.ok) throw new Error('not taken back');

const key = reportKey(gone.id, 1);
const answer = (id: string, on: string, content: KeptAnswer['content'], businessKey = key): KeptAnswer => ({
  id,
  businessKey,
  at: at(on).at,
  content,
});
const STATEMENT = {
  kind: 'STATEMENT_GIVEN',
  code: 'T001',
  on: day('2022-06-20'),
  from: null,
  to: null,
} as const;

const take = (report: FactReport, answers: readonly KeptAnswer[]): FactReport =>
  answers.reduce((before, one) => withAnswer(before, one, at('2022-07-01')) ?? before, report);

const contents = fc.oneof(
  fc.record({ kind: fc.constant('RECEIVED' as const), proof: fc.string({ maxLength: 5 }) }),
  fc.record({
    kind: fc.constant('REFUSED' as const),
    reason: fc.constant('SCHEMA'),
    detail: fc.constant('x'),
  }),
  fc.record({ kind: fc.constant('SUPPLEMENT_REQUESTED' as const), question: fc.string({ maxLength: 5 }) }),
  fc.constant({ kind: 'NO_STATEMENT' as const }),
  fc.constantFrom('T001', 'KK01').map((code) => ({ ...STATEMENT, code })),
);
const answers = fc
  .array(
    fc.record({
      content: contents,
      hour: fc.integer({ min: 0, max: 3 }),
      businessKey: fc.constantFrom(key, supplementKey(gone.id, 5), withdrawalKey(gone.id)),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ content, hour, businessKey }, nth) =>
      answer(`a${nth}`, `2022-06-2${hour}T0${hour}:00:00.000Z`, content, businessKey),
    ),
  );
/** The same answers in some order, some of them more than once, each at least once. */
const delivered = answers.chain((all) =>
  fc.record({
    all: fc.constant(all),
    order: fc
      .array(fc.nat({ max: Math.max(all.length - 1, 0) }), { maxLength: 10 })
      .chain((again) =>
        fc.shuffledSubarray([...all.keys(), ...again], { minLength: all.length + again.length }),
      )
      .map((order) => order.flatMap((nth) => all[nth] ?? [])),
  }),
);

describe('answers of the receiver', () => {
  it.each([
    ['to a report that was sent', gone],
    ['to one that was taken back', takenBack.value],
  ] as const)('lead to the same %s, in whatever order and however often they come', (_, report) => {
    fc.assert(
      fc.property(delivered, ({ all, order }) => {
        const [once, often] = [take(report, all), take(report, order)];
        expect(often).toEqual(once);
        expect(once.answers).toHaveLength(all.length);
        expect(once.version).toBe(report.version + all.length);
      }),
    );
  });

  it('never undo that a report was taken back, and are kept all the same', () => {
    const end = take(takenBack.value, [answer('a1', '2022-06-05', STATEMENT)]);
    expect(end).toMatchObject({ state: 'CLOSED', end: { outcome: 'TAKEN_BACK' }, answers: [{ id: 'a1' }] });
  });

  it.each<readonly [string, readonly KeptAnswer[], object]>([
    [
      'received',
      [answer('a1', '2022-06-03', { kind: 'RECEIVED', proof: 'K-1' })],
      { state: 'RECEIVED', proof: 'K-1', receivedAt: at('2022-06-03').at },
    ],
    [
      'that of a supplement is no receipt of the report',
      [answer('a1', '2022-06-03', { kind: 'RECEIVED', proof: 'K-1' }, supplementKey(gone.id, 5))],
      { state: 'SENT', proof: null },
    ],
    [
      'not taken as it is',
      [answer('a1', '2022-06-03', { kind: 'REFUSED', reason: 'x', detail: '' })],
      { state: 'READY' },
    ],
    [
      'received, though something was refused before',
      [
        answer('a1', '2022-06-03', { kind: 'REFUSED', reason: 'x', detail: '' }),
        answer('a2', '2022-06-04', { kind: 'RECEIVED', proof: 'K-1' }),
      ],
      { state: 'RECEIVED' },
    ],
    [
      'no statement',
      [answer('a1', '2022-06-03', { kind: 'NO_STATEMENT' })],
      { state: 'CLOSED', end: { outcome: 'NO_STATEMENT' } },
    ],
    [
      'the last statement holds',
      [
        answer('a2', '2022-06-21', { ...STATEMENT, code: 'KK01' }),
        answer('a1', '2022-06-20', { kind: 'NO_STATEMENT' }),
      ],
      { end: { outcome: 'STATEMENT_GIVEN', statement: { code: 'KK01' } } },
    ],
  ])('%s', (_, given, expected) => {
    expect(take(gone, given)).toMatchObject(expected);
  });

  it('ask for supplements several times: each question stays until it is answered', () => {
    const question = (id: string, on: string) =>
      answer(id, on, { kind: 'SUPPLEMENT_REQUESTED', question: id });
    const asked = take(gone, [question('q2', '2022-06-10'), question('q1', '2022-06-09')]);
    expect(asked.state).toBe('SUPPLEMENT_REQUESTED');
    const told = supplemented(asked, 'Vastaus', 's', at('2022-06-13'));
    if (!told.ok) throw new Error('not told');
    expect(told.value.supplements.map(({ question: of, words }) => [of, words])).toEqual([
      ['q1', 'Vastaus'],
      ['q2', 'Vastaus'],
    ]);
    const again = take(told.value, [question('q3', '2022-06-08')]);
    expect(again).toMatchObject({ state: 'SUPPLEMENT_REQUESTED', supplements: [{ id: 'q3' }, {}, {}] });
  });
});
