import type { ValidReason, ValidReasons } from '../../legislation/conduct.ts';

/** A reason that a client gives: one that the law lists (pätevä syy), or another. */
export type AnswerReason =
  | ValidReason
  | 'COMMUTING_OVER_FULL_TIME'
  | 'COMMUTING_OVER_PART_TIME'
  | 'SKILL_PROTECTION'
  | 'PART_TIME_WORK'
  | 'OTHER';

/**
 * The reasons that are asked for under the law of the event’s day; without a list of the law, only what everybody may
 * always say: health, which goes to the restricted annex, and another reason.
 */
export function reasonsAsked(law: ValidReasons | null): readonly AnswerReason[] {
  return law === null
    ? ['HEALTH', 'OTHER']
    : [
        'COMMUTING_OVER_FULL_TIME',
        'COMMUTING_OVER_PART_TIME',
        'SKILL_PROTECTION',
        'PART_TIME_WORK',
        ...law.others,
        'OTHER',
      ];
}
