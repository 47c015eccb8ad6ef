import type { StatuteBook } from '../../legislation/statute-book.ts';
import { serviceKinds } from '../../reference/services.ts';
import { type Instant, localDateOf } from '../../shared/instant.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { ProcessCase } from '../../handling/process-case.ts';
import type { ServiceType } from '../services/service-type.ts';
import { type ProcessTask, settledTasks, type TaskChanges, type WantedTask } from '../../handling/task.ts';
import { kindOfContact } from './contact-code.ts';
import { dropReasonOf, dueMeetings } from './due-meetings.ts';
import { currentSearch, type MeetingFacts, type ServiceTime } from './meeting-facts.ts';
import { type HeldMeeting, heldPersonally, type Meeting } from './meeting.ts';
import { NONE_DUE } from './wanted-meeting.ts';

/** A service as the register tells of it, by its code, or a referral that was made here, by its type. */
export interface RecordedService {
  readonly code: string | null;
  readonly type: ServiceType | null;
  readonly from: PlainDate;
  /** As it is planned while it runs; null while nobody knows. */
  readonly until: PlainDate | null;
}

/** A contact of the register that took place, by its type of list A.3. */
export interface RecordedContact {
  readonly type: string;
  readonly on: PlainDate;
}

/** All that the meetings of a client depend on, as it is known now (tapaamisten tilanne). */
export interface MeetingSituation {
  readonly known: ProcessCase;
  /** The earliest begun first. */
  readonly meetings: readonly Meeting[];
  readonly services: readonly RecordedService[];
  readonly contacts: readonly RecordedContact[];
  /** Days on which an official marked the second contact as made. */
  readonly secondContacts: readonly PlainDate[];
  /** Open tasks of meetings. */
  readonly tasks: readonly ProcessTask[];
}

/** What is to change so that the open tasks are those that the situation demands at a moment. */
export function settledMeetings(situation: MeetingSituation, now: Instant, law: StatuteBook): TaskChanges {
  const { known, meetings, tasks } = situation;
  const today = localDateOf(now);
  const isHandled = known.responsible !== null && currentSearch(known.jobSearches, today) !== null;
  const due = isHandled ? dueMeetings(factsOf(situation), today, law) : NONE_DUE;
  const wanted = [...due.wanted, ...outcomesMissing(meetings, now)];
  return settledTasks(tasks, wanted, (task) =>
    task.kind === 'RECORD_OUTCOME' ? 'NOT_NEEDED' : dropReasonOf(task, due, isHandled),
  );
}

/** The facts of a situation as the law looks at them. */
export function factsOf(situation: MeetingSituation): MeetingFacts {
  const { known, services, secondContacts } = situation;
  const { jobSearches, unemployment, statuses } = known;
  return {
    jobSearches,
    unemployment,
    statuses,
    secondContacts,
    services: services.map((service) => ({ ...service, kind: longKindOf(service) })),
    held: heldWith(situation),
  };
}

/** The personal meetings with a client that were held, here or by what the register tells, the earliest first. */
export function heldWith({
  meetings,
  contacts,
}: Pick<MeetingSituation, 'meetings' | 'contacts'>): readonly HeldMeeting[] {
  const ofRegister = contacts.flatMap(({ type, on }): readonly HeldMeeting[] => {
    const kind = kindOfContact(type);
    return kind === null ? [] : [{ kind, on }];
  });
  const own = heldPersonally(meetings);
  const isOwn = ({ kind, on }: HeldMeeting): boolean => own.some((one) => one.on === on && one.kind === kind);
  return [...own, ...ofRegister.filter((one) => !isOwn(one))].toSorted((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
}

/** Meetings whose time is over and of which nobody has said how they ended (R44). */
function outcomesMissing(meetings: readonly Meeting[], now: Instant): readonly WantedTask[] {
  return meetings.flatMap(({ id, state, slot }) => {
    if (slot === null || slot.end > now || (state !== 'BOOKED' && state !== 'INVITED')) return [];
    const dueOn = localDateOf(slot.end);
    return [
      {
        kind: 'RECORD_OUTCOME',
        key: `outcome:${id}`,
        subject: { kind: 'meeting', id },
        dueOn,
        unmovedDueOn: dueOn,
        isAim: false,
        rule: null,
      },
    ];
  });
}

const OF_TYPE: Readonly<Partial<Record<ServiceType, ServiceTime['kind']>>> = {
  WORK_TRIAL: 'WORK_TRIAL',
  LABOUR_MARKET_TRAINING: 'LABOUR_MARKET_TRAINING',
  INTEGRATION_TRAINING: 'LABOUR_MARKET_TRAINING',
  SELF_MOTIVATED_STUDY: 'SELF_MOTIVATED_STUDY',
  PAY_SUBSIDY: 'PAY_SUBSIDY',
  EMPLOYMENT_SUBSIDY_55: 'PAY_SUBSIDY',
  KELA_REHAB: 'CONTINUOUS_REHABILITATION',
};

/** Codes that count as another kind of service in the figures than in the law: start-up grants, an education try-out. */
const NOT_LONG: ReadonlySet<string> = new Set(['61', '62', '36']);

/** How a service counts in the exception of long services. */
function longKindOf({ code, type }: RecordedService): ServiceTime['kind'] {
  if (type !== null) return OF_TYPE[type] ?? 'OTHER';
  if (code === null || NOT_LONG.has(code)) return 'OTHER';
  switch (serviceKinds.get(code)) {
    case 'LABOUR_MARKET_TRAINING':
      return 'LABOUR_MARKET_TRAINING';
    case 'SELF_MOTIVATED_STUDY':
      return 'SELF_MOTIVATED_STUDY';
    case 'TRIAL':
      return 'WORK_TRIAL';
    case 'SUBSIDISED':
      return 'PAY_SUBSIDY';
    default:
      return 'OTHER';
  }
}
