import { describe, expect, it } from 'vitest';
import type { ServiceReferralId } from '../../../../src/domain/shared/ids.ts';
import {
  needsNoAgreement,
  referralAfter,
  stepWith,
} from '../../../../src/domain/process/work-trial/trial-referral.ts';
import type { WorkTrial } from '../../../../src/domain/process/work-trial/work-trial.ts';
import { accept, after, complete, referral, refer, start } from '../../../support/service-referrals.ts';
import { agreement, date, noon, terms } from './trials.ts';

const OF_JUNE = terms('2022-06-01', '2022-07-31', { referralId: 'referral-1' as ServiceReferralId });
const trial = (state: WorkTrial['state'], differing: Partial<WorkTrial> = {}) =>
  agreement(OF_JUNE, { state, ...differing });
const accepted = after(referral({ serviceType: 'WORK_TRIAL' }), refer('2022-05-20'), accept('2022-05-25'));

describe('a referral to a work trial', () => {
  it('starts with its agreement, with the days that are agreed on', () => {
    const step = stepWith(trial('SIGNED'), trial('RUNNING'));
    expect(step).toMatchObject({ step: 'start', on: '2022-06-01', plannedEnd: '2022-07-31' });
    expect(step && referralAfter(accepted, step, noon('2022-06-01'))).toMatchObject({
      value: { state: 'STARTED', version: 4, dates: { start: '2022-06-01', plannedEnd: '2022-07-31' } },
    });
  });

  it.each([
    ['a trial that was done', { endedOn: date('2022-07-31') }, { step: 'complete', on: '2022-07-31' }],
    [
      'one that the organiser broke off',
      { endedOn: date('2022-06-10'), interruption: { by: 'ORGANISER', words: 'Sairaus' } },
      { step: 'interrupt', on: '2022-06-10', by: 'PROVIDER', reason: 'Sairaus' },
    ],
    [
      'one without leave',
      {
        endedOn: date('2022-06-10'),
        absences: [{ on: date('2022-06-10'), isAuthorised: false }],
        interruption: { by: 'UNAUTHORISED_ABSENCE', words: null },
      },
      { step: 'interrupt', on: '2022-06-10', by: 'CLIENT', unauthorisedAbsences: 1 },
    ],
    [
      'one to which nobody came after all',
      { endedOn: date('2022-05-31'), interruption: { by: 'CLIENT', words: null } },
      { step: 'interrupt', on: '2022-06-01', by: 'CLIENT' },
    ],
  ] as const)('ends with %s', (_, differing, expected) => {
    const ended = trial('interruption' in differing ? 'INTERRUPTED' : 'ENDED', differing);
    const step = stepWith(trial('RUNNING'), ended);
    expect(step).toMatchObject(expected);
    const running = after({ ...accepted, isHistory: false }, start('2022-06-01', '2022-07-31'));
    expect(step && referralAfter(running, step, noon('2022-08-01')).ok).toBe(true);
  });

  it('stays as it is while the agreement is made, and when it is given up before it begins', () => {
    expect(stepWith(trial('DRAFT'), trial('SIGNED'))).toBeNull();
    expect(stepWith(trial('SIGNED'), trial('INTERRUPTED'))).toBeNull();
    expect(stepWith(trial('RUNNING'), trial('RUNNING'))).toBeNull();
  });

  it('has to have been accepted, and no later than the trial begins', () => {
    const begins = stepWith(trial('SIGNED'), trial('RUNNING')) ?? complete('2022-06-01');
    const open = after(referral({ serviceType: 'WORK_TRIAL' }), refer('2022-05-20'));
    const late = after(open, accept('2022-06-02'));
    expect(referralAfter(open, begins, noon('2022-06-03'))).toMatchObject({
      failure: { code: 'COMMAND_NOT_ALLOWED', data: { matterState: 'REFERRED' } },
    });
    expect(referralAfter(late, begins, noon('2022-06-03'))).toMatchObject({
      failure: { code: 'SEQUENCE_INVALID' },
    });
  });

  it.each([
    ['WORK_TRIAL', false, 'start', false],
    ['WORK_TRIAL', false, 'accept', true],
    ['WORK_TRIAL', true, 'start', true],
    ['EDUCATION_TRYOUT', false, 'start', true],
  ] as const)('%s, of history %s: %s by itself is %s', (serviceType, isHistory, step, allowed) => {
    const steps = { start: start('2022-06-01'), accept: accept('2022-06-01') };
    const checked = needsNoAgreement(referral({ serviceType, isHistory }), steps[step]);
    expect(checked.ok).toBe(allowed);
    if (!checked.ok) expect(checked.failure.code).toBe('AGREEMENT_MISSING');
  });
});
