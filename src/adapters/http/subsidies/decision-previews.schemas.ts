import { z } from 'zod';
import { DECISION_RESULTS } from '../../../domain/subsidies/decisions/decision.ts';
import { RULE_EXAMPLE, ruleReference } from '../responses.ts';
import { day, EXAMPLE, instant, listOf, organisationId, uuid } from '../wire.ts';
import { date } from '../zod.ts';
import { calculation } from './calculation.schemas.ts';
import { caseRef, decisionExample, letter, listedExample, NOT_APPEALABLE } from './decisions.schemas.ts';

const standing = z.strictObject({
  amountCents: z.int(),
  reservedCents: z.int(),
  committedCents: z.int(),
  availableCents: z.int(),
});

/** What would happen. */
export const previewAnswer = z
  .strictObject({
    decision: z.strictObject({
      id: uuid,
      version: z.int(),
      case: caseRef,
      result: z.enum(DECISION_RESULTS),
      decidedOn: day,
      rule: ruleReference,
      calculation,
      notAppealable: z.array(z.enum(NOT_APPEALABLE)),
      limitCents: z.int(),
    }),
    needsSecondPerson: z.boolean(),
    quota: z
      .strictObject({
        id: uuid,
        holder: organisationId,
        budgetYear: z.int(),
        serviceLine: z.string(),
        before: standing,
        after: standing,
      })
      .nullable()
      .meta({ description: 'The quota that is burdened; null when none is.' }),
    messages: z.array(
      z.strictObject({ port: z.string(), kind: z.string(), receiver: z.string().nullable() }),
    ),
    letters: z.array(letter.omit({ sha256: true })),
    letter: z.string().nullable().meta({
      description: 'The letter in the language of the decision, as a page; null where it tells of health.',
    }),
    health: z.strictObject({ letter: z.string() }).nullable().meta({
      description: 'The letter where it tells of health, for those with that right; otherwise null.',
      'x-data-class': 'health',
    }),
  })
  .meta({ id: 'DecisionPreview', 'x-data-class': 'basic' });

const QUOTA_EXAMPLE = {
  amountCents: 10_000_000,
  reservedCents: 100_000,
  committedCents: 400_000,
  availableCents: 9_500_000,
};

export const previewExample = {
  decision: {
    id: EXAMPLE.run,
    version: 1,
    case: listedExample.case,
    result: 'GRANTED',
    decidedOn: '2022-06-01',
    rule: RULE_EXAMPLE,
    calculation: decisionExample.calculation,
    notAppealable: listedExample.notAppealable,
    limitCents: 1_000_000,
  },
  needsSecondPerson: false,
  quota: {
    id: EXAMPLE.delivery,
    holder: 'municipality:109',
    budgetYear: 2022,
    serviceLine: 'PAY_SUBSIDY',
    before: QUOTA_EXAMPLE,
    after: { ...QUOTA_EXAMPLE, reservedCents: 0, committedCents: 500_000 },
  },
  messages: [{ port: 'client-notices', kind: 'DECISION_GIVEN', receiver: null }],
  letters: [{ language: 'fi', format: 'html' }],
  letter: '<!doctype html>…',
  health: null,
};

/** A limit that is set. */
export const limitBody = z
  .strictObject({
    from: date('First day; today or later.'),
    cents: z
      .int()
      .min(0)
      .max(1_000_000_000_000)
      .meta({ description: 'Most that one person decides alone, in cents.' }),
  })
  .meta({ examples: [{ from: '2022-06-01', cents: 2_000_000 }] });

const limitAnswer = z
  .strictObject({
    organisation: organisationId,
    from: day,
    cents: z.int(),
    setBy: z.string(),
    setAt: instant,
  })
  .meta({ id: 'DecisionLimit' });

export const limitExample = {
  organisation: 'municipality:109',
  from: '2022-06-01',
  cents: 2_000_000,
  setBy: 'coordinator-1',
  setAt: '2022-05-30T09:00:00.000Z',
};

export const limitList = listOf(limitAnswer);
