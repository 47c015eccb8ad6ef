import { describe, expect, it } from 'vitest';
import { lawInForce } from '../../../../src/domain/legislation/statute-book.ts';
import { allowedIn, statesOf } from '../../../../src/domain/shared/state-machine.ts';
import {
  type Decision,
  DECISION_MACHINE,
  type DecisionCommand,
} from '../../../../src/domain/subsidies/decisions/decision.ts';
import { confirmationTasks } from '../../../../src/domain/subsidies/decisions/decision-tasks.ts';
import { given, replaced, returned, submitted } from '../../../../src/domain/subsidies/decisions/giving.ts';
import { served } from '../../../../src/domain/subsidies/decisions/serving.ts';
import { abandoned, rewritten } from '../../../../src/domain/subsidies/decisions/writing.ts';
import type { Result } from '../../../../src/domain/shared/result.ts';
import { date } from '../../../support/client-facts.ts';
import { actOf, awaitingSecond, draftOf, proposalOf, RULE } from '../../../support/decisions.ts';
import { codeOf, valueOf } from '../../../support/job-offers.ts';

const OTHER = actOf('other', '2022-06-03');
const WORDS = { result: 'GRANTED', reasons: 'Perustelut', language: 'fi' } as const;
const PROPOSAL = proposalOf(100_000);

const COMMANDS: Readonly<Record<DecisionCommand, (decision: Decision) => Result<Decision>>> = {
  write: (decision) => rewritten(decision, WORDS, PROPOSAL, OTHER),
  submit: (decision) => submitted(decision, OTHER),
  return: (decision) => returned(decision, 'Laskelma on vajaa', OTHER),
  give: (decision) => given(decision, PROPOSAL, OTHER),
  serve: (decision) =>
    served(decision, { by: 'letter', sentOn: date('2022-06-03'), receivedOn: null }, OTHER, lawInForce),
  replace: (decision) => replaced(decision, OTHER),
  abandon: (decision) => abandoned(decision, OTHER),
};

describe('the life of a decision', () => {
  const pairs = statesOf(DECISION_MACHINE).flatMap((state) =>
    (Object.keys(COMMANDS) as DecisionCommand[]).map((command) => [state, command] as const),
  );

  it.each(pairs)('in %s answers %s as the table says', (state, command) => {
    const done = COMMANDS[command]({ ...draftOf(PROPOSAL), state });
    const next = DECISION_MACHINE.moves[state][command];
    if (next === undefined) {
      expect(done).toMatchObject({
        ok: false,
        failure: { code: 'COMMAND_NOT_ALLOWED', data: { allowed: allowedIn(DECISION_MACHINE, state) } },
      });
    } else {
      expect(done).toMatchObject({ ok: true, value: { state: next, version: 2, changedBy: OTHER.by } });
    }
  });

  it('D9: is neither submitted nor given without reasons', () => {
    const silent = draftOf(PROPOSAL, '2022-06-01', '  ');
    expect(codeOf(submitted(silent, OTHER))).toBe('REASONS_MISSING');
    expect(given(silent, PROPOSAL, OTHER)).toMatchObject({
      failure: { code: 'REASONS_MISSING', kind: 'rule-violation', rule: RULE },
    });
  });

  it('keeps why it was returned until it is submitted again', () => {
    const back = valueOf(returned(awaitingSecond(), 'Laskelma on vajaa', OTHER));
    expect(back).toMatchObject({ state: 'DRAFT', remark: 'Laskelma on vajaa' });
    expect(valueOf(submitted(back, OTHER)).remark).toBeNull();
  });
});

describe('who gives a decision', () => {
  const at = (cents: number) => proposalOf(cents, { limitCents: 1_000_000 });
  // Written by `writer`, submitted by `submitter` where it was.
  it.each([
    ['one person up to the limit', 1_000_000, 'DRAFT', 'writer', 'ok'],
    ['another person up to the limit', 1_000_000, 'DRAFT', 'other', 'ok'],
    ['one person above the limit', 1_000_001, 'DRAFT', 'writer', 'SECOND_PERSON_REQUIRED'],
    ['one person taking back up to the limit', -1_000_000, 'DRAFT', 'writer', 'ok'],
    ['one person taking back more', -1_000_001, 'DRAFT', 'writer', 'SECOND_PERSON_REQUIRED'],
    ['another person above the limit, not submitted', 1_000_001, 'DRAFT', 'other', 'SECOND_PERSON_REQUIRED'],
    ['the writer confirming', 1_000_001, 'AWAITING_SECOND', 'writer', 'SAME_PERSON'],
    ['the submitter confirming', 1_000_001, 'AWAITING_SECOND', 'submitter', 'SAME_PERSON'],
    ['a second person confirming', 1_000_001, 'AWAITING_SECOND', 'other', 'ok'],
    ['the writer confirming what needed nobody', 10, 'AWAITING_SECOND', 'writer', 'SAME_PERSON'],
    ['a second person, asked without need', 10, 'AWAITING_SECOND', 'other', 'ok'],
  ] as const)('%s', (_, cents, state, subject, expected) => {
    const proposal = at(cents);
    const decision = state === 'DRAFT' ? draftOf(proposal) : awaitingSecond(proposal);
    const done = given(decision, proposal, actOf(subject, '2022-06-03'));
    expect(codeOf(done)).toBe(expected);
    if (!done.ok) return;
    expect(done.value).toMatchObject({
      state: 'GIVEN',
      decidedOn: '2022-06-03',
      confirmedBy: state === 'DRAFT' ? null : { subject },
    });
  });

  it('is judged by the limit of the day on which it is given', () => {
    const written = draftOf(at(500_000));
    const lowered = proposalOf(500_000, { limitCents: 400_000 });
    expect(given(written, lowered, OTHER)).toMatchObject({
      failure: { code: 'SECOND_PERSON_REQUIRED', data: { cents: 500_000, limitCents: 400_000 } },
    });
  });
});

describe('a decision that was written before something changed', () => {
  it('R50: is not given when its legal basis is not in force on the day', () => {
    const later = { ...RULE, version: 'V4', from: '2023-07-01', act: '916/2012 (371/2023)' };
    expect(given(draftOf(PROPOSAL), proposalOf(100_000, { rule: later }), OTHER)).toMatchObject({
      failure: {
        code: 'LEGAL_BASIS_NOT_IN_FORCE',
        data: { act: '916/2012', date: '2022-06-03', inForce: '916/2012 (371/2023)' },
        rule: later,
      },
    });
  });

  it.each([
    ['the case', { caseVersion: 4 }],
    ['what cannot be appealed', { notAppealable: [] }],
    ['the amount', { calculation: proposalOf(100_001).calculation }],
    [
      'a row of the same sum',
      {
        calculation: {
          ...PROPOSAL.calculation,
          rows: PROPOSAL.calculation.rows.map((row) => ({ ...row, days: 29 })),
        },
      },
    ],
  ])('is not given when %s is another', (_, change) => {
    expect(codeOf(given(draftOf(PROPOSAL), { ...PROPOSAL, ...change }, OTHER))).toBe('PROPOSAL_CHANGED');
    const anew = valueOf(rewritten(draftOf(PROPOSAL), WORDS, { ...PROPOSAL, ...change }, OTHER));
    expect(codeOf(given(anew, { ...PROPOSAL, ...change }, OTHER))).toBe('ok');
  });
});

describe('the task to confirm a decision', () => {
  const tasks = (decision: Decision, open: Parameters<typeof confirmationTasks>[1] = []) =>
    valueOf(confirmationTasks(decision, open, lawInForce));
  const [wanted] = tasks(awaitingSecond()).changes.opened;

  it('is due in three working days of the submitting', () => {
    expect(wanted).toMatchObject({ kind: 'CONFIRM_DECISION', dueOn: '2022-06-07', isAim: true });
    expect(tasks(draftOf()).changes.opened).toEqual([]);
  });

  it('is done when the decision is given or returned, and falls when it is given up', () => {
    if (wanted === undefined) throw new Error('no task');
    const open = [{ ...wanted, id: 'task' as never, clientId: draftOf().clientId }];
    expect(tasks(awaitingSecond(), open)).toMatchObject({ done: [], changes: { opened: [], dropped: [] } });
    for (const state of ['GIVEN', 'DRAFT'] as const) {
      expect(tasks({ ...awaitingSecond(), state }, open)).toMatchObject({ done: open });
    }
    expect(tasks({ ...awaitingSecond(), state: 'ABANDONED' }, open)).toMatchObject({
      done: [],
      changes: { dropped: [{ reason: 'MATTER_CLOSED' }] },
    });
  });
});
