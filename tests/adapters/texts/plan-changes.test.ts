import { describe, expect, it } from 'vitest';
import { planChanges } from '../../../src/domain/process/plans/plan-changes.ts';
import { changeShown } from '../../../src/adapters/texts/plan-changes.ts';
import { LANGUAGES } from '../../../src/adapters/texts/language.ts';
import { checkAction } from '../../../src/domain/process/plans/follow-actions.ts';
import type { PlanActionId } from '../../../src/domain/shared/ids.ts';
import type { PlainDate } from '../../../src/domain/shared/plain-date.ts';
import {
  action,
  actOn,
  approve,
  DRAFT,
  draftOn,
  got,
  inForceOn,
  keeping,
  OTHER,
  rewrite,
  served,
  submittedOn,
} from '../../domain/process/plans/plans.ts';

const DAY = '2022-06-01';

describe('how two versions of a plan differ', () => {
  const before = inForceOn(DAY);
  const [known] = keeping(before).actions;
  if (known === undefined) throw new Error('no act');
  const after = got(
    rewrite(
      before,
      'revise',
      {
        goals: 'Työ toimistolla',
        reportingDeadline: '2022-10-01' as PlainDate,
        actions: [{ ...known, due: '2022-09-30' as PlainDate, obligation: true }, action('Kielikurssi')],
        legalBasis: [{ act: '1269/2020', section: '8 §' }],
        partners: [{ kind: 'KELA', name: 'Keksitty' }],
      },
      '2022-07-01',
      served(OTHER),
    ),
  );
  const said = (language: 'fi' | 'sv' | 'en') =>
    planChanges(before, after).map((one) => changeShown(one, language).text);

  it('is said in words, from top to bottom', () => {
    expect(said('en')).toEqual([
      'State: in force → in force, a new text waits for approvals',
      'Authority: Hämeenlinna → Tampere',
      'Goals: ”Työ varastolla” → ”Työ toimistolla”',
      'Report by: 31 August 2022 → 1 October 2022',
      'Law applied: 916/2012 (1379/2021), 1073/2012 as amended, 2:12 § → 1269/2020, 8 §',
      'client: has approved → has not approved',
      'labour authority: has approved → has not approved',
      'Kela: nothing → Keksitty, has not approved',
      'Changed: Trukkikortti: by: 31 August 2022 → 30 September 2022; job-search obligation: no → yes',
      'Added: Kielikurssi (31 August 2022)',
    ]);
    expect(said('fi')[2]).toBe('Tavoitteet: ”Työ varastolla” → ”Työ toimistolla”');
    for (const language of LANGUAGES) expect(said(language)).toHaveLength(10);
  });

  it('is the other way round when it is asked the other way round', () => {
    const back = planChanges(after, before);
    expect(back).toHaveLength(10);
    expect(back.map((one) => changeShown(one, 'en').text)).toContain(
      'Taken out: Kielikurssi (31 August 2022)',
    );
  });

  it('is what has become of an act, and who has approved', () => {
    const { actionId } = before.followUp[0] ?? { actionId: '' as PlanActionId };
    const checked = got(checkAction(before, actionId, 'NOT_DONE', actOn(DAY)));
    expect(planChanges(before, checked).map((one) => changeShown(one, 'en').text)).toEqual([
      'Trukkikortti: open → not done',
    ]);
    const submitted = submittedOn(DAY);
    const approved = got(approve(submitted, 'CLIENT', DAY)).plan;
    expect(planChanges(submitted, approved)).toMatchObject([{ what: 'PARTY', party: 'CLIENT' }]);
  });

  it('is every field of the text, each by itself', () => {
    const base = draftOn(DAY);
    const changes = {
      goals: 'x',
      mapping: null,
      jobSearchObligation: 'x',
      followUp: null,
      reportingDeadline: null,
      extraEvidence: 'x',
      until: '2023-01-01' as PlainDate,
    };
    for (const [field, value] of Object.entries(changes)) {
      const changed = got(rewrite(base, 'change', { [field]: value }, DAY));
      const found = planChanges(base, changed).filter(({ what }) => what === 'FIELD');
      expect(found).toMatchObject([{ field, after: value }]);
    }
    expect(Object.keys(DRAFT)).toEqual(expect.arrayContaining(Object.keys(changes)));
  });
});
