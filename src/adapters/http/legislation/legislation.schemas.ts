import { z } from 'zod';
import { RULE_EXAMPLE, ruleReference } from '../responses.ts';
import { day, instant, listOf } from '../wire.ts';
import { shownValue } from './parameter-value.ts';

/** Name of a theme in a request. */
export const themeName = z
  .string()
  .regex(/^[a-z][a-z0-9_.-]{0,59}$/)
  .meta({ description: 'Name of the theme.', examples: ['target-group'] });

/** Id of a version in a request. */
export const versionId = z
  .string()
  .regex(/^[A-Za-z0-9]{1,20}$/)
  .meta({ description: 'Version of the law, as `V1` or `V6b`.', examples: ['V6'] });

/** Key of a parameter in a request. */
export const parameterKey = z
  .string()
  .regex(/^[a-z][a-z0-9_.]{0,99}$/)
  .meta({ description: 'Key of a parameter.', examples: ['target_group.age_below'] });

const certainty = z.enum(['S', 'F', 'F2', 'K']).meta({
  id: 'Certainty',
  description:
    'How sure the source is: S boundary conditions, F act or decree, F2 second-hand and unconfirmed, K default of this product.',
});

const status = z
  .enum(['in-force', 'proposed'])
  .meta({ id: 'EntryStatus', description: 'A proposal is never in force unless it is confirmed here.' });

const to = day.nullable().meta({ description: 'Last day; null when there is none.' });

const confirmation = z
  .strictObject({ decision: z.string(), confirmedAt: instant })
  .nullable()
  .meta({ description: 'The decision by which a proposal came into force here; null when it needed none.' });

/** Versions of the law with their entries. */
export const versionsAnswer = listOf(
  z
    .strictObject({
      id: z.string(),
      name: z.string(),
      from: day,
      to: to.meta({
        description: 'Last day before the version that is to follow; null when it does not end as a whole.',
      }),
      status: status.meta({ description: 'Proposed while one of the entries is not law.' }),
      certainty,
      entries: z.array(
        z.strictObject({
          theme: z.string(),
          act: z.string(),
          section: z.string(),
          from: day,
          to,
          published: day.meta({ description: 'Day from which the entry was law.' }),
          certainty,
          status,
          confirmation,
        }),
      ),
    })
    .meta({ id: 'LawVersion' }),
);

export const versionsExample = {
  items: [
    {
      id: 'V1',
      name: 'Trial act as enacted',
      from: '2021-03-01',
      to: '2021-05-31',
      status: 'in-force',
      certainty: 'F',
      entries: [
        {
          theme: 'target-group',
          act: '1269/2020',
          section: '2 §, 4 §',
          from: '2021-03-01',
          to: null,
          published: '2021-03-01',
          certainty: 'F',
          status: 'in-force',
          confirmation: null,
        },
      ],
    },
  ],
};

const referenceDate = z.string().meta({ description: 'The day that decides which rules apply, in words.' });

/** Themes of the law with the days on which they change. */
export const themesAnswer = listOf(
  z
    .strictObject({
      theme: z.string(),
      referenceDate,
      changes: z.array(day).meta({ description: 'Days on which what is in force changed or will.' }),
      proposals: z.array(z.string()).meta({ description: 'Versions of proposals.' }),
    })
    .meta({ id: 'LawTheme' }),
);

export const themesExample = {
  items: [
    {
      theme: 'target-group',
      referenceDate: 'determination date',
      changes: ['2020-01-01', '2021-03-01', '2022-05-02'],
      proposals: [],
    },
  ],
};

const text = z.string().meta({ description: 'The value in words.' });

/** The rules of a theme on a day. */
export const themeAnswer = z
  .strictObject({
    theme: z.string(),
    at: day,
    knownOn: day.nullable().meta({ description: 'As the law was known on that day; null = as known now.' }),
    referenceDate,
    rule: ruleReference,
    certainty,
    changes: z
      .strictObject({ last: day.nullable(), next: day.nullable() })
      .meta({ description: 'Nearest days on which the theme changed and will change.' }),
    parameters: z.array(z.strictObject({ key: z.string(), value: shownValue, text })),
    proposals: z.array(
      z.strictObject({
        version: z.string(),
        from: day,
        to,
        act: z.string(),
        section: z.string(),
        certainty,
        changes: z
          .array(
            z.strictObject({
              key: z.string(),
              before: shownValue,
              after: shownValue,
              text: z.string().meta({ description: 'The value that is proposed in words.' }),
            }),
          )
          .meta({ description: 'What would change on its first day; null = no rule.' }),
      }),
    ),
  })
  .meta({ id: 'ThemeOnDay' });

export const themeExample = {
  theme: 'target-group',
  at: '2021-03-31',
  knownOn: null,
  referenceDate: 'determination date',
  rule: RULE_EXAMPLE,
  certainty: 'F',
  changes: { last: '2021-03-01', next: '2022-05-02' },
  parameters: [{ key: 'target_group.age_below', value: 30, text: '30' }],
  proposals: [],
};

/** Values of parameters. */
export const parametersAnswer = listOf(
  z
    .strictObject({
      key: z.string(),
      value: shownValue,
      unit: z.string().nullable().meta({ description: 'What the amount counts; null when it is no amount.' }),
      text,
      from: day,
      to,
      act: z.string(),
      section: z.string(),
      version: z.string(),
      certainty,
      referenceDate,
    })
    .meta({ id: 'Parameter' }),
);

export const parametersExample = {
  items: [
    {
      key: 'meeting.initial.max_working_days',
      value: { amount: 5, unit: 'working-days' },
      unit: 'working-days',
      text: '5 working days',
      from: '2022-05-02',
      to: null,
      act: '916/2012 (1379/2021)',
      section: '2:4–5 §',
      version: 'V2',
      certainty: 'F',
      referenceDate: 'job-search start',
    },
  ],
};

/** Puts a proposal in force. */
export const confirmationBody = z.strictObject({
  theme: themeName,
  version: versionId,
  decision: z
    .string()
    .regex(/^[\p{L}\p{N}\p{P}\p{S}][\p{L}\p{N}\p{P}\p{S}\p{Zs}]{0,199}$/u)
    .meta({
      description: 'What it rests on: the number of the act as enacted, or of the decision.',
      examples: ['Act 1234/2025, 1 §'],
    }),
});

export const confirmationAnswer = z
  .strictObject({
    theme: z.string(),
    version: z.string(),
    decision: z.string(),
    confirmedBy: z.string(),
    confirmedAt: instant,
  })
  .meta({ id: 'Confirmation' });

export const confirmationExample = {
  theme: 'meeting',
  version: 'V6',
  decision: 'Act 1234/2025, 1 §',
  confirmedBy: 'keha-admin-1',
  confirmedAt: '2025-12-20T08:00:00.000Z',
};
