/** The roles that a subject holds are asked for with every request that needs a token. */
const GRANTS = 1;
/** One prepared call reads, another writes the line of the access log. */
const READ = GRANTS + 2;
/** begin, session, idempotency key taken; answer kept, audit line, commit. */
const COMMAND = GRANTS + 6;
/** Which proposals are in force in the installation. */
const LAW = 1;
/**
 * The law; the client locked, the facts, the change noted; spells, counters and contradictions derived; the client's
 * version; the message. Then for each kind of fact two: versions ended, versions begun.
 */
const FACTS = COMMAND + LAW + 8;
const KIND = 2;
/**
 * A matter changed: its client and it locked, the client locked and the case read, the law; version ended, version begun;
 * open tasks. One more where tasks are opened or fall away.
 */
const KEPT = COMMAND + LAW + 7;
/** The client locked, the person and the bans that run read; version raised, message. */
const CHANGE = 5;
/** The law; the client locked, the meeting, the client locked and read; the situation; the version ended, the next. */
const MEETING = LAW + 7;
/** The law; the client locked, the plan, the client's process; a version ended and begun; the tasks there are. */
const PLAN = LAW + 7;
/** The run itself; what the queue is like, and a place in it. */
const RUN = COMMAND + 3;

/**
 * How often an operation asks the database once it is warm: every way to the server and back counts, BEGIN and
 * COMMIT too. Reviewed by people; an operation without a line fails the tests.
 */
export const QUERY_BUDGET: Readonly<Record<string, number>> = {
  'GET /health/live': 0,
  'GET /health/ready': 1,
  'GET /problems/{code}': 0,

  'GET /v1/me': GRANTS,
  'GET /v1/grants': READ,
  /** The law; the subject's rights locked and read, the right, the message. */
  'POST /v1/grants': COMMAND + LAW + 4,
  'POST /v1/grants/{id}/end': COMMAND + 4,
  'GET /v1/trial-areas': GRANTS,
  'GET /v1/municipalities': GRANTS,

  /** The confirmations of the installation: for the law itself, and to be shown. */
  'GET /v1/legislation/versions': GRANTS + 2 * LAW,
  'GET /v1/legislation/themes': GRANTS + LAW,
  'GET /v1/legislation/themes/{theme}': GRANTS + LAW,
  'GET /v1/legislation/parameters': GRANTS + LAW,
  /** The confirmation itself. */
  'POST /v1/legislation/confirmations': COMMAND + 2,
  'POST /v1/legislation/simulations': RUN + LAW,

  'GET /v1/meetings': READ,
  'GET /v1/meetings/{id}': READ,
  'GET /v1/calendars/{official}': READ,
  /** The law; the client locked and read, the situation; the meeting, the time of the officials. */
  'POST /v1/meetings': COMMAND + LAW + 5,
  'POST /v1/meetings/{id}/booking': COMMAND + MEETING + 1,
  'POST /v1/meetings/{id}/invitation': COMMAND + MEETING,
  /** The task to tell the outcome, which is done. */
  'POST /v1/meetings/{id}/holding': COMMAND + MEETING + 1,
  /** Also requests about it, open tasks, and the one to find out. */
  'POST /v1/meetings/{id}/no-show': COMMAND + MEETING + 4,
  /** The time given back. */
  'POST /v1/meetings/{id}/cancellation': COMMAND + MEETING + 1,
  /** The same, and the new one with its time. */
  'POST /v1/meetings/{id}/move': COMMAND + MEETING + 3,
  /** The client locked and read, the situation, stages closed before; this one. */
  'POST /v1/clients/{id}/initial-stage-end': COMMAND + 5,
  'GET /v1/integration-rights': READ,
  'GET /v1/integration-rights/{id}': READ,
  'GET /v1/multi-sector-cases': READ,
  'GET /v1/multi-sector-cases/{id}': READ,
  'GET /v1/activation-triggers': READ,
  'GET /v1/activation-triggers/{id}': READ,
  /** The law; client locked and read, others, the right, open tasks, plan in force, all of it, task opened; message. */
  'POST /v1/integration-rights': COMMAND + LAW + 9,
  /** Both lock the client; the version before ended, the next begun. */
  'POST /v1/integration-rights/{id}/steps': COMMAND + LAW + 10,
  'POST /v1/multi-sector-cases': COMMAND + LAW + 9,
  'POST /v1/multi-sector-cases/{id}/decision': COMMAND + LAW + 11,
  'POST /v1/multi-sector-cases/{id}/steps': COMMAND + LAW + 11,
  'POST /v1/activation-triggers': COMMAND + LAW + 7,
  'POST /v1/activation-triggers/{id}/counts': COMMAND + LAW + 9,
  'GET /v1/obligation-periods': READ,
  'GET /v1/obligation-periods/{id}': READ,
  /**
   * The plan with its client, the client locked and the case read, the periods so far, the law; a period that fell away,
   * a new one; open tasks, those dropped, those opened.
   */
  'POST /v1/obligation-periods': COMMAND + LAW + 11,
  'POST /v1/obligation-periods/{id}/report': KEPT + 1,
  'POST /v1/obligation-periods/{id}/closing': KEPT + 1,
  'POST /v1/obligation-periods/{id}/excuse': KEPT,
  'POST /v1/obligation-periods/{id}/number': KEPT + 1,
  'GET /v1/clients/{id}/matching-vacancies': READ + LAW,
  'GET /v1/vacancies/{id}/matching-clients': READ + LAW,
  /** The client locked and read; what was said before, and now. */
  'POST /v1/clients/{id}/job-wishes': COMMAND + 4,
  'GET /v1/introductions': READ,
  'GET /v1/introductions/{id}': READ,
  'GET /v1/introductions/{id}/document': READ,
  /** The law; the vacancy locked and read; the introduction. Of each client: locked, read, compared, written. */
  'POST /v1/introductions': COMMAND + LAW + 3 + 4,
  /** The law; the introduction locked and read, its clients; the client locked and read; both versions ended and begun. */
  'POST /v1/introductions/{id}/consents': COMMAND + LAW + 3 + 2 + 4,
  /** The vacancy locked and read, who is under a ban. */
  'POST /v1/introductions/{id}/introduction': COMMAND + LAW + 3 + 2 + 3 + 4,
  'POST /v1/introductions/{id}/outcomes': COMMAND + 3 + 2 + 4,
  'POST /v1/introductions/{id}/cancellation': COMMAND + 3 + 4,
  'POST /v1/introductions/{id}/closing': COMMAND + 3 + 2,
  'GET /v1/pay-subsidies': READ,
  'GET /v1/pay-subsidies/handled': READ,
  'GET /v1/pay-subsidies/{id}': READ,
  /**
   * The law; begin, session, the client and the case locked, the client locked and read; the assessments, the plan, other
   * cases and those of the register; the quota of the body and how it stands; commit.
   */
  'GET /v1/pay-subsidies/{id}/check': GRANTS + LAW + 13 + 1,
  /** The client locked and read; the case; open tasks, and the one to decide. */
  'POST /v1/pay-subsidies': COMMAND + LAW + 5,
  'POST /v1/pay-subsidies/{id}/information-request': KEPT + 1,
  'POST /v1/pay-subsidies/{id}/completion': KEPT + 1,
  /** The same four; the quota found, locked and moved. */
  'POST /v1/pay-subsidies/{id}/preparation': KEPT + 8,
  'POST /v1/pay-subsidies/{id}/release': KEPT + 1,
  'POST /v1/pay-subsidies/{id}/routing': KEPT,
  'POST /v1/pay-subsidies/{id}/withdrawal': KEPT,
  'POST /v1/pay-subsidies/{id}/extension-applications': KEPT + 1,
  'POST /v1/pay-subsidies/{id}/interruption': KEPT,
  'POST /v1/pay-subsidies/{id}/resumption': KEPT,
  'POST /v1/pay-subsidies/{id}/end': KEPT,
  'GET /v1/work-trials': READ,
  'GET /v1/work-trials/{id}': READ,
  /** The client locked and the case read; agreements, trials of the register, the law; the draft. */
  'POST /v1/work-trials': COMMAND + 6,
  /** Agreements and trials of the register; a task opened. */
  'POST /v1/work-trials/{id}/signing': KEPT + 3,
  'POST /v1/work-trials/{id}/start': KEPT + 2,
  'POST /v1/work-trials/{id}/absences': KEPT + 1,
  /** Also requests about it, open tasks, and the one to find out. */
  'POST /v1/work-trials/{id}/interruption': KEPT + 4,
  'POST /v1/work-trials/{id}/end': KEPT + 1,
  'GET /v1/fact-reports': READ,
  'GET /v1/fact-reports/{id}': READ,
  'GET /v1/fact-reports/{id}/document': READ,
  /** The law; the client locked and read; reports so far; what is gathered; this one; open tasks. */
  'POST /v1/fact-reports': COMMAND + LAW + 8,
  'POST /v1/fact-reports/{id}/hearing': KEPT,
  'POST /v1/fact-reports/{id}/readiness': KEPT + 3,
  /** Also the request about the event, the message, a task opened. */
  'POST /v1/fact-reports/{id}/sending': KEPT + 3,
  /** A task opened, and the message. */
  'POST /v1/fact-reports/{id}/supplements': KEPT + 2,
  'POST /v1/fact-reports/{id}/withdrawal': KEPT,
  /** The client is not locked once more: the receiver is not responsible. */
  'POST /v1/fact-reports/{id}/receipt': KEPT - 1,
  'POST /v1/fact-reports/{id}/supplement-requests': KEPT - 1,
  'POST /v1/fact-reports/{id}/statements': KEPT - 2,
  'GET /v1/clarifications': READ,
  'GET /v1/clarifications/{id}': READ,
  /** The request, then its annex. */
  'GET /v1/clarifications/{id}/health-annex': READ + 1,
  /** The client locked and read; the law; requests so far, how the client is reached, this one; open tasks, one opened; reports of events. */
  'POST /v1/clarifications': COMMAND + LAW + 9,
  /** Reports so far; what is gathered for one: requests, conduct, facts; the report, its open tasks; drafts of statements. */
  'POST /v1/clarifications/{id}/answer': KEPT + 9,
  'POST /v1/clarifications/{id}/withdrawal': KEPT + 2,
  'GET /v1/statements/competence': GRANTS + LAW,
  'GET /v1/statements/codes': GRANTS + LAW,
  'GET /v1/statements': READ,
  'GET /v1/statements/{id}': READ,
  'GET /v1/statements/{id}/document': READ,
  /** The client locked and read; the law; the statement; open tasks, one opened. */
  'POST /v1/statements': COMMAND + LAW + 5,
  'POST /v1/statements/{id}/draft': KEPT + 1,
  /** The message. */
  'POST /v1/statements/{id}/issuing': KEPT + 1,
  'POST /v1/statements/{id}/abandonment': KEPT,
  'GET /v1/clients/{id}/conduct-events': READ + LAW,
  'GET /v1/reminders': READ,
  'GET /v1/reminders/{id}': READ,
  'GET /v1/reminders/{id}/document': READ,
  /** The client locked and read; what is known; reminders and requests so far; the law; the draft. */
  'POST /v1/reminders': COMMAND + LAW + 6,
  /** Client and reminder locked, client read; how the client is reached; the law; the version ended and begun; the message. */
  'POST /v1/reminders/{id}/serving': COMMAND + LAW + 8,
  'POST /v1/reminders/{id}/discard': COMMAND + 6,

  'GET /v1/decisions': READ,
  'GET /v1/decisions/awaiting-second': READ,
  'GET /v1/decisions/{id}': READ,
  'GET /v1/decisions/{id}/letter': READ + 1,
  /**
   * A transaction that is rolled back, the line of the log: what giving it does, the quota before and after, and what it
   * proposes twice.
   */
  'GET /v1/decisions/{id}/preview': READ + LAW + 27,
  /** The law; client and case locked, the process read, decisions so far; the case again, the limit; the draft. */
  'POST /v1/decisions': COMMAND + LAW + 9,
  /** The case with its client locked, and the limit, in place of open tasks. */
  'POST /v1/decisions/{id}/draft': KEPT + 2,
  'POST /v1/decisions/{id}/submission': KEPT + 1,
  'POST /v1/decisions/{id}/return': KEPT,
  /** The case locked twice, the limit, who the client is; the case kept with its tasks; letters; the message. */
  'POST /v1/decisions/{id}/giving': KEPT + 12,
  'POST /v1/decisions/{id}/service': KEPT,
  'POST /v1/decisions/{id}/abandonment': KEPT,
  'GET /v1/decision-limits': READ,
  /** Of the area and each of its three municipalities. */
  'POST /v1/decision-limits': COMMAND + 4,
  'GET /v1/rectification-requests': READ,
  'GET /v1/rectification-requests/{id}': READ,
  'POST /v1/rectification-requests': KEPT,
  /** The decision that it contests is locked, too. */
  'POST /v1/rectification-requests/{id}/refusal': KEPT + 2,
  /** Also decisions so far, the case and the limit. */
  'POST /v1/rectification-requests/{id}/new-decision': KEPT + 4,
  'POST /v1/rectification-requests/{id}/appeal': KEPT + 2,
  'POST /v1/rectification-requests/{id}/judgment': KEPT + 2,
  'GET /v1/start-up-grants': READ,
  'GET /v1/start-up-grants/handled': READ,
  'GET /v1/start-up-grants/{id}': READ,
  /** begin, for whom; the case with its client; the quota found and its balance; commit. */
  'GET /v1/start-up-grants/{id}/check': READ + LAW + 6,
  /** The client locked and read, cases so far, the law; this one, open tasks, its own opened. */
  'POST /v1/start-up-grants': COMMAND + LAW + 6,
  'POST /v1/start-up-grants/{id}/information-request': KEPT + 1,
  'POST /v1/start-up-grants/{id}/completion': KEPT + 1,
  'POST /v1/start-up-grants/{id}/assessments': KEPT + 1,
  /** The quota found, locked and kept. */
  'POST /v1/start-up-grants/{id}/preparation': KEPT + 1 + 3,
  'POST /v1/start-up-grants/{id}/release': KEPT + 1,
  'POST /v1/start-up-grants/{id}/withdrawal': KEPT,
  'POST /v1/start-up-grants/{id}/extension-applications': KEPT + 1,
  'POST /v1/start-up-grants/{id}/interruption': KEPT,
  'POST /v1/start-up-grants/{id}/resumption': KEPT,
  /** What the period has of a quota. */
  'POST /v1/start-up-grants/{id}/end': KEPT + 1,
  'GET /v1/claims': READ,
  'GET /v1/claims/worklist': READ,
  'GET /v1/claims/{id}': READ,
  /** In a transaction of its own: the claim, its client, its case, the others, what is left. */
  'GET /v1/claims/{id}/check': READ + LAW + 10,
  /** The case, the client, the other claims, what is left; the claim, its task. */
  'POST /v1/claims': COMMAND + LAW + 9,
  'POST /v1/claims/{id}/approval': KEPT + 5,
  /** The quota and the commitment locked, moved and kept. */
  'POST /v1/claims/{id}/payment': KEPT + 9,
  'POST /v1/claims/{id}/rejection': KEPT + 4,
  'POST /v1/claims/{id}/recovery': KEPT + 13,
  'GET /v1/job-offers': READ,
  'GET /v1/job-offers/{id}': READ,
  'GET /v1/job-offers/{id}/letter': READ,
  'GET /v1/job-offers/effectiveness': READ + LAW + 2,
  /** The client locked and read, the vacancy locked and read, the law, how they suit; offers so far, this one. */
  'POST /v1/job-offers': COMMAND + LAW + 7,
  /** The vacancy locked and read, meetings and review periods; a task opened. */
  'POST /v1/job-offers/{id}/delivery': KEPT + 6,
  'POST /v1/job-offers/{id}/answer': KEPT + 1,
  'POST /v1/job-offers/{id}/employer-answer': KEPT + 1,
  'POST /v1/job-offers/{id}/result': KEPT,
  'POST /v1/job-offers/{id}/cancellation': KEPT + 1,
  'POST /v1/job-offers/{id}/closing': KEPT,

  'GET /v1/clients/{id}/process': READ,
  'GET /v1/clients/{id}/official': READ,
  /** The client locked and read; the latest naming; rights, locked and read; one ended, one named; the task. */
  'PUT /v1/clients/{id}/official': COMMAND + 8,
  'GET /v1/exchange-messages': READ + 1,
  'GET /v1/exchange-messages/{id}': READ,
  'GET /v1/exchange-answers': READ,
  'GET /v1/exchange-channels': READ,
  /** The message; its attempt in hand, the message, what waits behind it; the decision. */
  'POST /v1/exchange-messages/{id}/resend': COMMAND + 5,
  'POST /v1/exchange-messages/{id}/discard': COMMAND + 5,
  'POST /v1/exchange-messages/replay': COMMAND + 1,
  /** Kept, and known; what waits, the law by which it was given, each acted on, and how it ended, in a transaction of its own. */
  'POST /v1/exchange-answers': COMMAND + 2 + 4 + 1 + 6 + 4,
  'GET /v1/officials/{subject}/clients': READ,
  /** Waits for imports; the clients; rights, locked and read; namings ended, namings begun. */
  'POST /v1/officials/{subject}/hand-over': COMMAND + 6,
  'GET /v1/assessments': READ,
  'GET /v1/assessments/{id}': READ,
  /** The law; the client locked and read, the assessments before and after, the new one; tasks that are open and begin. */
  'POST /v1/assessments': COMMAND + LAW + 7,
  /** The law; client and assessment locked, client read, the version ended and begun; assessments, tasks. */
  'POST /v1/assessments/{id}/contents': COMMAND + LAW + 9,
  'POST /v1/assessments/{id}/completion': COMMAND + LAW + 9,
  /** The same, and a task that is done with it. */
  'POST /v1/assessments/{id}/revision': COMMAND + LAW + 10,
  'POST /v1/assessments/{id}/abandonment': COMMAND + LAW + 9,
  'GET /v1/advice-contacts': READ,
  /** The client locked and read; the contact. */
  'POST /v1/advice-contacts': COMMAND + 3,
  'GET /v1/guidance': READ,
  'GET /v1/guidance/{id}': READ,
  'POST /v1/guidance': COMMAND + 3,
  /** Client and guidance locked, client read, the version ended and begun. */
  'POST /v1/guidance/{id}/sessions': COMMAND + 6,
  'POST /v1/guidance/{id}/end': COMMAND + 6,
  'POST /v1/guidance/{id}/cancellation': COMMAND + 6,
  'GET /v1/guidance/{id}/notes': READ,
  'POST /v1/guidance/{id}/notes': COMMAND + 5,
  'GET /v1/quotas': READ,
  'GET /v1/quotas/underuse': READ,
  'GET /v1/quotas/ledger-check': READ,
  'GET /v1/quotas/{id}': READ,
  'GET /v1/quotas/{id}/movements': READ,
  'GET /v1/quotas/{id}/year.svg': READ,
  /** The law; the quota, its movement, the event, the message. */
  'POST /v1/quotas': COMMAND + LAW + 4,
  /** The law; the quota locked, saved, the event, the message. */
  'POST /v1/quotas/{id}/hearings': COMMAND + LAW + 4,
  'POST /v1/quotas/{id}/confirmation': COMMAND + LAW + 4,
  'POST /v1/quotas/{id}/opening': COMMAND + LAW + 4,
  'POST /v1/quotas/{id}/closing': COMMAND + LAW + 4,
  'POST /v1/quotas/{id}/reopening': COMMAND + LAW + 4,
  /** And the movement. */
  'POST /v1/quotas/{id}/changes': COMMAND + LAW + 5,
  /** The law; both locked; of each the movement, the quota saved, the event; the messages. */
  'POST /v1/quotas/{id}/transfers': COMMAND + LAW + 8,
  /** One call writes it all, on the quota as it was left. */
  'POST /v1/quotas/{id}/movements': GRANTS + 1,
  'GET /v1/quota-calculations': READ,
  'GET /v1/quota-calculations/{id}': READ,
  'GET /v1/quota-calculations/{id}/rows': READ,
  'GET /v1/quota-calculations/{id}/document': READ,
  'GET /v1/quota-calculations/{id}/proposals': READ,
  'GET /v1/quota-calculations/{id}/comparison': READ + 1,
  /** The counts in a transaction of their own. */
  'GET /v1/transferring-clients': READ + 2,
  'POST /v1/quota-calculations': COMMAND + 1,
  /** The series locked, the version read; the last number, the next version. */
  'POST /v1/quota-calculations/{id}/versions': COMMAND + 4,
  /** The series locked, the version read, the version written. */
  'POST /v1/quota-calculations/{id}/content': COMMAND + 3,
  'POST /v1/quota-calculations/{id}/result': COMMAND + 3,
  /** Two more: what had been published before, and the messages of one that is late. */
  'POST /v1/quota-calculations/{id}/publication': COMMAND + 5,
  'POST /v1/quota-calculations/{id}/consultations': COMMAND + 3,
  'POST /v1/quota-calculations/{id}/confirmation': COMMAND + 3,
  /** Their series locked, those that count the municipality in. */
  'POST /v1/applicant-withdrawals': COMMAND + 2,
  'GET /v1/procurement-plans': READ,
  'GET /v1/procurement-plans/{id}': READ,
  'GET /v1/procurement-plans/{id}/versions': READ,
  'POST /v1/procurement-plans': COMMAND + 1,
  /** Locked and read, the version ended, the next one. */
  'POST /v1/procurement-plans/{id}/content': COMMAND + 4,
  'POST /v1/procurement-plans/{id}/consultations': COMMAND + 4,
  /** The same, and what is contracted. */
  'POST /v1/procurement-plans/{id}/approval': COMMAND + 5,
  'GET /v1/contracts': READ,
  'GET /v1/contracts/{id}': READ,
  /** The plan locked and read, and what is contracted by it. */
  'POST /v1/contracts': COMMAND + 4,
  'POST /v1/contracts/{id}/extension': COMMAND + 7,
  /** What has been ordered. */
  'POST /v1/contracts/{id}/end': COMMAND + 5,
  /** Seats and clients are counted in a transaction of their own, over everybody. */
  'GET /v1/courses': READ + 3,
  'GET /v1/courses/{id}': READ + 3,
  /** The contract locked and read, what has been ordered. */
  'POST /v1/courses': COMMAND + 4,
  'POST /v1/courses/{id}/steps': COMMAND + 4,
  /** The seats. */
  'POST /v1/courses/{id}/seats': COMMAND + 5,
  'GET /v1/cooperation-structures': READ,
  'GET /v1/cooperation-structures/{id}': READ,
  /** The structure; the counts in a transaction of their own. */
  'GET /v1/cooperation-structures/{id}/figures': READ + 3,
  'POST /v1/cooperation-structures': COMMAND + 1,
  /** The structure locked and read, its version ended and begun. */
  'POST /v1/cooperation-structures/{id}/content': COMMAND + 4,
  'POST /v1/cooperation-structures/{id}/activation': COMMAND + 4,
  'POST /v1/cooperation-structures/{id}/meetings': COMMAND + 4,
  'POST /v1/cooperation-structures/{id}/end': COMMAND + 4,
  'GET /v1/service-elements': READ,
  /** The elements of the area locked and read; the version before ended, the new one. */
  'POST /v1/service-elements': COMMAND + 4,
  /** The element read, locked and read again; the version before ended, the new one. */
  'POST /v1/service-elements/{id}/end': COMMAND + 5,
  /** The elements; a transaction of the role that counts: begin with the role, the counting, commit. */
  'GET /v1/enhanced-service-model': READ + 3,
  'GET /v1/process-worklists': READ + LAW,
  'GET /v1/process-worklists/{list}': READ + LAW,
  /** The client locked, the task; the client locked and read; the end. */
  'POST /v1/tasks/{id}/done': COMMAND + 5,

  'GET /v1/access-log': READ + LAW,
  'GET /v1/access-log/anomalies': READ + LAW,
  'POST /v1/clients/{id}/log-extracts': READ + LAW,
  'GET /v1/clients': READ,
  'GET /v1/clients/{id}': READ,
  'GET /v1/clients/{id}/identity-codes': READ,
  'GET /v1/clients/{id}/contacts': READ,
  /** Whether the client is seen, whose logs there are, then the logs. */
  'GET /v1/clients/{id}/security-ban/recall': READ + 2,
  /** What the sealed code is bound to, the person. */
  'PUT /v1/clients/{id}/identity-code': COMMAND + CHANGE + 2,
  /** The person, the key of the names, their words. */
  'PUT /v1/clients/{id}/names': COMMAND + CHANGE + 3,
  /** The person, the consent so far, the consent. */
  'PUT /v1/clients/{id}/contact': COMMAND + CHANGE + 3,
  'PUT /v1/clients/{id}/guardian': COMMAND + CHANGE + 2,
  /** The law, the bans there have been, the ban so far, the ban. */
  'PUT /v1/clients/{id}/security-ban': COMMAND + CHANGE + 3 + LAW,
  /**
   * Registrations of the day of birth wait; who is like, and the client made, as the keeper of the register (3 each
   * beside); client, four facts and the consent, words, spells, responsibility (4), version, message.
   */
  'POST /v1/clients': COMMAND + LAW + 22,
  'POST /v1/clients/search': READ,
  /** A transaction (2) as the keeper of the register (3). */
  'POST /v1/duplicate-searches': READ + 6,
  'POST /v1/duplicate-decisions': COMMAND + 3,
  /**
   * Both locked and looked at, the one that stays once more; the merge, seven tables of facts, tasks, responsibility, pointer,
   * spells, two versions, message.
   */
  'POST /v1/clients/{id}/merges': COMMAND + LAW + 18,
  'POST /v1/merges/{id}/reversal': COMMAND + LAW + 16,
  'GET /v1/clients/{id}/determinations': READ,
  'GET /v1/clients/{id}/responsibilities': READ,
  'POST /v1/clients/{id}/residences': FACTS + KIND,
  'POST /v1/clients/{id}/status-spans': FACTS + KIND,
  'POST /v1/clients/{id}/entitlements': FACTS + KIND,
  'POST /v1/clients/{id}/corrections': FACTS + KIND,
  /** Who is responsible, and the facts as they are now. */
  'POST /v1/clients/{id}/job-searches': FACTS + 2 * KIND + 2,
  'POST /v1/clients/{id}/job-search-end': FACTS + 2 * KIND + 2,
  /** The change before and after the lock, the facts after; each of the five kinds is looked through. */
  'POST /v1/corrections/{id}/reversal': FACTS + 3 + 5,
  /** The contradiction before and after the lock, and decided. */
  'POST /v1/fact-conflicts/{id}/resolution': FACTS + KIND + 3,
  'GET /v1/clients/{id}/timeline': READ,
  'GET /v1/clients/{id}/timeline.svg': READ,
  'GET /v1/clients/{id}/residences': READ,
  'GET /v1/clients/{id}/job-searches': READ,
  'GET /v1/clients/{id}/status-spans': READ,
  'GET /v1/clients/{id}/entitlements': READ,
  /** Whether days in services count is law. */
  'GET /v1/clients/{id}/spells': READ + LAW,
  'GET /v1/determinations/{id}': READ,
  'GET /v1/determinations/{id}/explanation': READ,
  /** The law; TE Office and its turn, facts, the determination, which holds. Nothing follows from the same facts. */
  'POST /v1/clients/{id}/determinations': COMMAND + LAW + 5,
  /** The law; locked, read; override ended, made, version raised; whether it is the latest, the case closed. */
  'POST /v1/determinations/{id}/override': COMMAND + LAW + 7,
  'POST /v1/determinations/{id}/override-withdrawal': COMMAND + LAW + 6,
  /** Read and locked, decided. */
  'POST /v1/determinations/{id}/review-decision': COMMAND + 2,

  'GET /v1/plans': READ,
  'GET /v1/plans/{id}': READ,
  'GET /v1/plans/{id}/changes': READ,
  'GET /v1/plans/{id}/document': READ,
  /** The client locked and read, the plans, what they depend on; the plan, its tasks. */
  'POST /v1/plans': COMMAND + LAW + 6,
  'PUT /v1/plans/{id}/draft': COMMAND + PLAN,
  /** The task to approve, the message. */
  'POST /v1/plans/{id}/submission': COMMAND + PLAN + 2,
  /** The other plans, the assessments, the meetings, and what plans depend on. */
  'POST /v1/plans/{id}/approvals': COMMAND + PLAN + 4,
  /** Whether somebody has to make a plan, and the task of it; the message. */
  'POST /v1/plans/{id}/refusal': COMMAND + PLAN + 3,
  'POST /v1/plans/{id}/revision': COMMAND + PLAN + 2,
  'POST /v1/plans/{id}/end': COMMAND + PLAN + 4,
  'POST /v1/plans/{id}/actions/{action}/report': COMMAND + PLAN + 1,
  'POST /v1/plans/{id}/actions/{action}/check': COMMAND + PLAN + 3,

  'GET /v1/clients/{id}/disqualifications': READ,
  /** The client locked; the disqualification. */
  'POST /v1/clients/{id}/disqualifications': COMMAND + 2,
  'POST /v1/clients/{id}/disqualifications/{disqualification}/end': COMMAND + 2,
  'GET /v1/transfer-requests': READ,
  'GET /v1/transfer-requests/{id}': READ,
  /** The law; the client locked, the case, whether one is open, the new one; the message. */
  'POST /v1/transfer-requests': COMMAND + LAW + 5,
  /** The client locked, the request, the request changed; the message. */
  'POST /v1/transfer-requests/{id}/consent': COMMAND + 4,
  'POST /v1/transfer-requests/{id}/withdrawal': COMMAND + 4,
  'POST /v1/transfer-requests/{id}/rectification': COMMAND + 4,
  /** The law, the client's case and guardians beside those; a refusal moves nothing. */
  'POST /v1/transfer-requests/{id}/decision': COMMAND + LAW + 6,
  'POST /v1/transfer-requests/{id}/rectification-decision': COMMAND + LAW + 6,
  'GET /v1/employment-authorities': READ,
  /** The law; one at a time, all of them, the new one and its municipalities. */
  'POST /v1/employment-authorities': COMMAND + LAW + 4,
  'GET /v1/suspensions': READ,
  /** The law; one order at a time, all of them, and the new one. */
  'POST /v1/suspensions': COMMAND + LAW + 3,
  'POST /v1/suspensions/{id}/end': COMMAND + 3,

  'GET /v1/referral-notices': READ,
  'GET /v1/referral-notices/{id}': READ,
  /** The rule of the presumed service is looked up. */
  'GET /v1/referral-notices/{id}/explanation': READ + LAW,
  /**
   * The client locked, the notice, the situation, the law; notice changed, package, span ended and begun, client
   * changed; the message.
   */
  'POST /v1/referral-notices/{id}/receipt': COMMAND + 9 + LAW,

  /** The client locked, the situation, the law; the notice, who sees the client, the client's version; the messages. */
  'POST /v1/referral-notices': COMMAND + 6 + LAW,
  /** The client locked, the notice; the notice changed, who sees the client, the client's version; the message. */
  'POST /v1/referral-notices/{id}/withdrawal': COMMAND + 8,
  'POST /v1/referral-notices/{id}/delivery-failures': COMMAND + 3 + LAW,
  /** The situation too, and the message. */
  'POST /v1/referral-notices/{id}/resending': COMMAND + 5 + LAW,
  'POST /v1/referral-notices/{id}/acknowledgement': COMMAND + 3,
  'GET /v1/clients/{id}/hand-overs': READ,
  'GET /v1/hand-overs/{id}': READ,
  /** The client locked, the situation, the law; the mark, the client's version. */
  'POST /v1/clients/{id}/te-office-stays': COMMAND + 4 + LAW,
  'POST /v1/clients/{id}/te-office-stays/removal': COMMAND + 4,

  /** By how many days the law counts. */
  'GET /v1/worklists': READ + LAW,
  'GET /v1/worklists/{name}': READ + LAW,
  'GET /v1/clients/{id}/worklists': READ + LAW,

  'GET /v1/deliveries': READ,
  'GET /v1/deliveries/{id}': READ,
  /** Whether the delivery is seen at all, then its rows. */
  'GET /v1/deliveries/{id}/exceptions': READ + 1,
  /** The inbox is no table: only the line of the access log. */
  'GET /v1/waiting-deliveries': GRANTS + 1,

  'POST /v1/import-runs': RUN,
  'POST /v1/determination-runs': RUN,
  'POST /v1/daily-round-runs': RUN,
  'POST /v1/transfer-runs': RUN,
  'POST /v1/suspension-runs': RUN,
  'POST /v1/authority-hand-over-runs': RUN,
  'POST /v1/research-permits': COMMAND + 1,
  /** begin, session, the permit, commit; its key; as the role that counts: begin, the extract, commit. */
  'POST /v1/research-permits/{id}/extracts': READ + 7,
  /** Whose data there may be; what bodies were to the data. */
  'POST /v1/clients/{id}/data-copies': READ + LAW + 1,
  'POST /v1/clients/{id}/restriction-requests': READ + LAW,
  'POST /v1/retention-runs': RUN,
  'GET /v1/runs': READ,
  'GET /v1/runs/{id}': READ,
  'GET /v1/runs/{id}/rows': READ,

  /** A transaction of the role that counts: begin with the role, the counting, what deliveries cover, commit. */
  'GET /v1/service-referrals': READ,
  'GET /v1/service-referrals/{id}': READ,
  /** The client locked and read, the referral. */
  'POST /v1/service-referrals': COMMAND + 3,
  /** The law; the client locked, the referral, the client locked and read; referrals, the next version; tasks; one opened. */
  'POST /v1/service-referrals/{id}/steps': COMMAND + LAW + 9,
  'POST /v1/vacancy-imports': RUN,
  'GET /v1/job-posting-faults': READ,
  'GET /v1/vacancies': READ,
  'GET /v1/vacancies/{id}': READ,
  /** The number; the vacancy, its contact person. */
  'POST /v1/vacancies': COMMAND + 3,
  /** The law; the vacancy locked and read, the version ended, the next and the contact person. */
  'POST /v1/vacancies/{id}/content': COMMAND + LAW + 5,
  'POST /v1/vacancies/{id}/publication': COMMAND + LAW + 5,
  'POST /v1/vacancies/{id}/refusal': COMMAND + LAW + 5,
  /** Also offers that await clients, before it is locked and once it has closed. */
  'POST /v1/vacancies/{id}/closing': COMMAND + 7,
  'GET /v1/service-seats': READ,
  'POST /v1/service-seats': COMMAND + 1,
  'GET /v1/service-times': READ + LAW + 2,
  'GET /v1/reports/monthly': READ + 4,
};
