import type { PlanAction } from '../../domain/process/plans/plan-action.ts';
import type {
  ActionField,
  PartySeen,
  PlanChange,
  TextField,
} from '../../domain/process/plans/plan-changes.ts';
import type { OrganisationId } from '../../domain/shared/organisation.ts';
import { dateInWords, type Language, say, texts } from './language.ts';
import { organisationName } from './organisations.ts';
import {
  actionFieldNames,
  actionKindNames,
  actionStateNames,
  partyNames,
  planStateNames,
  textFieldNames,
} from './plan-words.ts';

/** A change of a plan in words. */
export interface ChangeShown {
  readonly what: PlanChange['what'];
  /** Which field, party or act it is about. */
  readonly field: string | null;
  readonly text: string;
}

/** Says how two versions of a plan differ. */
export function changeShown(change: PlanChange, language: Language): ChangeShown {
  const { what } = change;
  switch (change.what) {
    case 'STATE': {
      const [before, after] = [
        planStateNames[change.before][language],
        planStateNames[change.after][language],
      ];
      return { what, field: null, text: becoming(STATE[language], before, after, language) };
    }
    case 'FIELD': {
      const { field, before, after } = change;
      const [from, to] = [before, after].map((value) => valueShown(field, value, language));
      return { what, field, text: becoming(textFieldNames[field][language], from ?? '', to ?? '', language) };
    }
    case 'LEGAL_BASIS': {
      const [before, after] = [change.before.join('; '), change.after.join('; ')];
      return { what, field: null, text: becoming(LEGAL_BASIS[language], before, after, language) };
    }
    case 'PARTY': {
      const { party, before, after } = change;
      const [from, to] = [partyShown(before, language), partyShown(after, language)];
      return { what, field: party, text: becoming(partyNames[party][language], from, to, language) };
    }
    case 'ACTION':
      return { what, field: change.actionId, text: actionText(change, language) };
    case 'ACTION_STATE': {
      const [from, to] = [change.before, change.after].map((state) => actionStateNames[state][language]);
      return { what, field: change.actionId, text: becoming(change.text, from ?? '', to ?? '', language) };
    }
  }
}

const STATE = texts('Tila', 'Läge', 'State');
const LEGAL_BASIS = texts('Sovellettu laki', 'Tillämpad lag', 'Law applied');
const NOTHING = texts('ei mitään', 'inget', 'nothing');
const BECAME = texts(
  '{name}: {before} → {after}',
  '{name}: {before} → {after}',
  '{name}: {before} → {after}',
);
const ADDED = texts('Lisätty: {text} ({due})', 'Tillagd: {text} ({due})', 'Added: {text} ({due})');
const REMOVED = texts('Poistettu: {text} ({due})', 'Borttagen: {text} ({due})', 'Taken out: {text} ({due})');
const CHANGED = texts(
  'Muutettu: {text}: {changes}',
  'Ändrad: {text}: {changes}',
  'Changed: {text}: {changes}',
);
const APPROVED = texts('hyväksynyt', 'har godkänt', 'has approved');
const NOT_APPROVED = texts('ei ole hyväksynyt', 'har inte godkänt', 'has not approved');

function becoming(name: string, before: string, after: string, language: Language): string {
  return say(BECAME, language, { name, before, after });
}

function valueShown(field: TextField, value: string | null, language: Language): string {
  if (value === null) return NOTHING[language];
  if (field === 'authority') return organisationName(value as OrganisationId, language);
  return field === 'reportingDeadline' || field === 'until' ? dateInWords(value, language) : `”${value}”`;
}

function partyShown(party: PartySeen | null, language: Language): string {
  if (party === null) return NOTHING[language];
  const approval = (party.hasApproved ? APPROVED : NOT_APPROVED)[language];
  return party.name === null ? approval : `${party.name}, ${approval}`;
}

function actionText({ before, after, fields }: PlanChange & { what: 'ACTION' }, language: Language): string {
  const shown = after ?? before;
  const values = { text: shown?.text ?? '', due: shown === null ? '' : dateInWords(shown.due, language) };
  if (before === null || after === null) return say(before === null ? ADDED : REMOVED, language, values);
  const changes = fields.map((field) =>
    becoming(
      actionFieldNames[field][language],
      fieldShown(before, field, language),
      fieldShown(after, field, language),
      language,
    ),
  );
  return say(CHANGED, language, { ...values, changes: changes.join('; ') });
}

const YES = texts('kyllä', 'ja', 'yes');
const NO = texts('ei', 'nej', 'no');

function fieldShown(action: PlanAction, field: ActionField, language: Language): string {
  switch (field) {
    case 'kind':
      return actionKindNames[action.kind][language];
    case 'due':
      return dateInWords(action.due, language);
    case 'obligation':
      return (action.obligation ? YES : NO)[language];
    case 'text':
      return `”${action.text}”`;
    case 'serviceRef':
    case 'obstacleId':
      return action[field] ?? NOTHING[language];
  }
}
