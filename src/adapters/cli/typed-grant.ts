import type { parseArgs } from 'node:util';
import type { GiveRoleInput } from '../../application/access/give-role.ts';
import { OPENED_CLASSES, ROLES } from '../../domain/access/actor.ts';
import { startOfDay } from '../../domain/shared/instant.ts';
import { parseOrganisation } from '../../domain/shared/organisation.ts';
import { addDays, type PlainDate, parsePlainDate } from '../../domain/shared/plain-date.ts';
import { missing, one, wholeNumber } from './option-readers.ts';

export const GRANT_OPTIONS = {
  subject: { type: 'string' },
  role: { type: 'string' },
  organisation: { type: 'string' },
  'office-holder': { type: 'boolean', default: false },
  'share-of-duties': { type: 'string' },
  'regular-need': { type: 'boolean', default: false },
  'data-class': { type: 'string', multiple: true },
  from: { type: 'string' },
  until: { type: 'string' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof GRANT_OPTIONS }>>['values'];

/** A right as it was typed; it is valid from the first moment of a day, or at once, to the last of another. */
export type TypedGrant = GiveRoleInput;

export function typedGrant(values: Values): TypedGrant {
  const share = values['share-of-duties'];
  const from = day(values.from, '--from');
  const until = day(values.until, '--until');
  return {
    subject: values.subject ?? missing('--subject'),
    role: one(values.role ?? '', ROLES) ?? missing(`--role, one of ${ROLES.join(', ')}`),
    organisation:
      parseOrganisation(values.organisation ?? '') ?? missing('--organisation, for example municipality:109'),
    validFrom: from && startOfDay(from),
    validUntil: until && startOfDay(addDays(until, 1)),
    officeHolder: values['office-holder'],
    shareOfDuties: share === undefined ? null : percentage(share),
    regularNeed: values['regular-need'],
    dataClasses: (values['data-class'] ?? []).map(
      (name) => one(name, OPENED_CLASSES) ?? missing(`--data-class, one of ${OPENED_CLASSES.join(', ')}`),
    ),
  };
}

function percentage(text: string): number {
  const share = wholeNumber(text, '--share-of-duties');
  return share <= 100 ? share : missing('--share-of-duties, at most 100');
}

function day(text: string | undefined, option: string): PlainDate | null {
  return text === undefined ? null : (parsePlainDate(text) ?? missing(`${option} yyyy-mm-dd`));
}
