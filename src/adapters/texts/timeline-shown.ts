import type { TimelineEntry, TimelineKind } from '../../application/clients/timeline.ts';
import { municipalityName } from '../../domain/reference/municipalities.ts';
import { serviceKindNames, serviceKinds } from '../../domain/reference/services.ts';
import { statusCodes } from '../../domain/reference/status-codes.ts';
import type { OrganisationId } from '../../domain/shared/organisation.ts';
import { endReasonNames } from './end-reasons.ts';
import { earningsBasisNames, earningsRightNames, residenceKindNames } from './fact-words.ts';
import { dateInWords, type Language, say, type Texts } from './language.ts';
import { matterNames, matterStateNames } from './matter-words.ts';
import { hiddenAuthority } from './notice-words.ts';
import { organisationName } from './organisations.ts';
import {
  groundNames,
  noticeStateNames,
  reasonNames,
  resultNames,
  serviceLineNames,
  startGroundNames,
  transferReasonNames,
} from './terms.ts';
import { requestStateNames } from './request-terms.ts';
import {
  changeNames,
  responsibilityEndNames,
  spellBreakNames,
  timelineKindNames,
  timelineSentences,
  timelineWords,
} from './timeline-words.ts';

/** An entry of a timeline in the reader's language. */
export type ShownEntry = Omit<TimelineEntry, 'facts' | 'kind'> & {
  readonly kind: TimelineKind;
  /** Name of the kind. */
  readonly name: string;
  readonly text: string;
  /** The value that the entry holds: a code, a municipality, a result; null when a security ban hides it. */
  readonly value: string | null;
};

export function entryShown(entry: TimelineEntry, language: Language): ShownEntry {
  const { kind, key, from, to, knownFrom, knownUntil, source } = entry;
  const name = timelineKindNames[kind][language];
  const text = sentence(entry, language);
  return { kind, name, key, from, to, value: valueOf(entry), text, knownFrom, knownUntil, source };
}

/** The days of an entry as people of the language write them. */
export function daysInWords({ from, to }: Pick<ShownEntry, 'from' | 'to'>, language: Language): string {
  const first = from === null ? timelineWords.unknownStart[language] : dateInWords(from, language);
  if (from !== null && from === to) return first;
  return `${first} – ${to === null ? timelineWords.goesOn[language] : dateInWords(to, language)}`;
}

function valueOf(entry: TimelineEntry): string | null {
  switch (entry.kind) {
    case 'RESIDENCE':
      return entry.facts.municipality;
    case 'JOB_SEARCH':
      return entry.facts.office;
    case 'STATUS':
    case 'SERVICE':
    case 'SERVICE_LINE':
      return entry.facts.code;
    case 'SPELL':
      return entry.facts.brokenBy;
    case 'EARNINGS_RIGHT':
      return entry.facts.right;
    case 'RESPONSIBILITY':
      return entry.facts.authority;
    case 'DETERMINATION':
      return entry.facts.result;
    case 'NOTICE':
    case 'REQUEST':
    case 'MEETING':
    case 'ASSESSMENT':
    case 'PLAN':
    case 'REFERRAL':
    case 'WORK_TRIAL':
    case 'JOB_OFFER':
    case 'START_UP_GRANT':
    case 'PAY_SUBSIDY':
    case 'MULTI_SECTOR':
    case 'STATEMENT':
    case 'CLARIFICATION':
    case 'REMINDER':
    case 'FACT_REPORT':
    case 'CLAIM':
    case 'DECISION':
    case 'RECTIFICATION':
      return entry.facts.state;
    case 'OVERRIDE':
      return entry.facts.result;
    case 'STAY':
      return entry.facts.reason;
    case 'CHANGE':
      return entry.facts.kind;
  }
}

function sentence(entry: TimelineEntry, language: Language): string {
  const words = (values: Readonly<Record<string, string>>): string =>
    say(timelineSentences[entry.kind], language, values);
  switch (entry.kind) {
    case 'RESIDENCE': {
      const { kind, municipality } = entry.facts;
      const shown =
        municipality === null ? hiddenAuthority[language] : municipalityName(municipality, language);
      return words({ kind: capital(residenceKindNames[kind][language]), municipality: shown });
    }
    case 'JOB_SEARCH': {
      const { office, endReason } = entry.facts;
      return words({
        office: office === null ? '' : `, ${office}`,
        endReason: endedBecause(endReason, language),
      });
    }
    case 'STATUS': {
      const { code, endReason } = entry.facts;
      return words({
        code,
        name: statusCodes.get(code)?.[language] ?? code,
        endReason: endedBecause(endReason, language),
      });
    }
    case 'SPELL': {
      const { brokenBy, endReason } = entry.facts;
      const broken = brokenBy === null ? '' : `; ${spellBreakNames[brokenBy][language]}`;
      return words({ brokenBy: broken, endReason: endedBecause(endReason, language) });
    }
    case 'SERVICE': {
      const { code } = entry.facts;
      const kind = serviceKinds.get(code);
      return words({ code, name: kind === undefined ? code : serviceKindNames[kind][language] });
    }
    case 'SERVICE_LINE':
      return words({ name: named(serviceLineNames, entry.facts.code ?? 'none', language) });
    case 'EARNINGS_RIGHT': {
      const { basis, right } = entry.facts;
      return words({
        basis: named(earningsBasisNames, basis, language),
        right: earningsRightNames[right][language],
      });
    }
    case 'RESPONSIBILITY': {
      const { authority, startGround, endReason } = entry.facts;
      return words({
        authority: authorityName(authority, language),
        startGround: startGroundNames[startGround][language],
        endReason: endReason === null ? '' : `; ${responsibilityEndNames[endReason][language]}`,
      });
    }
    case 'DETERMINATION': {
      const { result, grounds, reasons } = entry.facts;
      const why = [
        ...grounds.map((ground) => groundNames[ground][language]),
        ...reasons.map((reason) => reasonNames[reason][language]),
      ].join('; ');
      return words({ result: resultNames[result][language], why: why === '' ? '' : ` (${why})` });
    }
    case 'NOTICE': {
      const { from, to, state } = entry.facts;
      return words({
        state: noticeStateNames[state][language],
        from: authorityName(from, language),
        to: authorityName(to, language),
      });
    }
    case 'OVERRIDE':
      return words({ result: resultNames[entry.facts.result][language] });
    case 'STAY':
      return words({ reason: transferReasonNames[entry.facts.reason][language] });
    case 'REQUEST': {
      const { from, to, state } = entry.facts;
      return words({
        from: authorityName(from, language),
        to: authorityName(to, language),
        state: state === null ? '' : `; ${requestStateNames[state][language]}`,
      });
    }
    case 'MEETING':
    case 'ASSESSMENT':
    case 'PLAN':
    case 'REFERRAL':
    case 'WORK_TRIAL':
    case 'JOB_OFFER':
    case 'START_UP_GRANT':
    case 'PAY_SUBSIDY':
    case 'MULTI_SECTOR':
    case 'STATEMENT':
    case 'CLARIFICATION':
    case 'REMINDER':
    case 'FACT_REPORT':
    case 'CLAIM':
    case 'DECISION':
    case 'RECTIFICATION': {
      const { what, state } = entry.facts;
      return words({
        what:
          what === null
            ? timelineKindNames[entry.kind][language]
            : named(matterNames[entry.kind], what, language),
        state: named(matterStateNames[entry.kind], state, language),
      });
    }
    case 'CHANGE':
      return words({ kind: changeNames[entry.facts.kind][language] });
  }
}

function endedBecause(endReason: string | null, language: Language): string {
  return endReason === null ? '' : `; ${named(endReasonNames, endReason, language)}`;
}

function named(names: Readonly<Record<string, Texts>>, code: string, language: Language): string {
  return names[code]?.[language] ?? code;
}

function authorityName(id: OrganisationId | null, language: Language): string {
  return id === null ? hiddenAuthority[language] : organisationName(id, language);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
