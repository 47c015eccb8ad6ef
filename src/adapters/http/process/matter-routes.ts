import type { CommandOf, MatterKind } from '../../../application/shared/matter-kinds.ts';

/**
 * Where the commands of each kind of matter are sent: the part of the address after the matter's own; null of what the
 * product does by itself. `{action}` is the id of an act of a plan.
 */
export const MATTER_ROUTES: {
  readonly [Kind in MatterKind]: {
    readonly path: string;
    readonly commands: Readonly<Record<CommandOf<Kind>, string | null>>;
  };
} = {
  meeting: {
    path: '/v1/meetings',
    commands: {
      book: 'booking',
      invite: 'invitation',
      hold: 'holding',
      'no-show': 'no-show',
      cancel: 'cancellation',
      move: 'move',
    },
  },
  assessment: {
    path: '/v1/assessments',
    commands: { write: 'contents', complete: 'completion', revise: 'revision', abandon: 'abandonment' },
  },
  plan: {
    path: '/v1/plans',
    commands: {
      change: 'draft',
      submit: 'submission',
      approve: 'approvals',
      'put-in-force': null,
      refuse: 'refusal',
      lapse: null,
      revise: 'revision',
      resume: null,
      report: 'actions/{action}/report',
      check: 'actions/{action}/check',
      supersede: null,
      end: 'end',
    },
  },
  'obligation-period': {
    path: '/v1/obligation-periods',
    commands: {
      start: null,
      'change-number': 'number',
      report: 'report',
      close: 'closing',
      excuse: 'excuse',
      lapse: null,
    },
  },
  'service-referral': {
    path: '/v1/service-referrals',
    commands: {
      refer: 'steps',
      wait: 'steps',
      accept: 'steps',
      reject: 'steps',
      refuse: 'steps',
      cancel: 'steps',
      start: 'steps',
      complete: 'steps',
      interrupt: 'steps',
      'record-kela': 'steps',
      'follow-up': 'steps',
    },
  },
  'work-trial': {
    path: '/v1/work-trials',
    commands: {
      sign: 'signing',
      start: 'start',
      'record-absence': 'absences',
      end: 'end',
      interrupt: 'interruption',
    },
  },
  'job-offer': {
    path: '/v1/job-offers',
    commands: {
      deliver: 'delivery',
      'answer-contacted': 'answer',
      'answer-not-contacted': 'answer',
      lapse: null,
      'record-employer-answer': 'employer-answer',
      'record-result': 'result',
      cancel: 'cancellation',
      close: 'closing',
    },
  },
  'start-up-grant': {
    path: '/v1/start-up-grants',
    commands: {
      ask: 'information-request',
      complete: 'completion',
      assess: 'assessments',
      prepare: 'preparation',
      release: 'release',
      grant: null,
      rectify: null,
      reject: null,
      withdraw: 'withdrawal',
      start: null,
      'apply-for-extension': 'extension-applications',
      extend: null,
      'reject-extension': null,
      interrupt: 'interruption',
      resume: 'resumption',
      end: 'end',
      recover: null,
    },
  },
  'pay-subsidy': {
    path: '/v1/pay-subsidies',
    commands: {
      ask: 'information-request',
      complete: 'completion',
      prepare: 'preparation',
      release: 'release',
      route: 'routing',
      grant: null,
      reject: null,
      withdraw: 'withdrawal',
      start: null,
      interrupt: 'interruption',
      resume: 'resumption',
      'apply-for-extension': 'extension-applications',
      'correct-extension': 'extension-applications',
      'route-extension': 'routing',
      extend: null,
      'reject-extension': null,
      'rectify-extension': null,
      end: 'end',
      recover: null,
      rectify: null,
    },
  },
  guidance: {
    path: '/v1/guidance',
    commands: { 'hold-session': 'sessions', end: 'end', cancel: 'cancellation' },
  },
  'multi-sector-case': {
    path: '/v1/multi-sector-cases',
    commands: {
      'find-need': 'decision',
      'find-no-need': 'decision',
      'start-mapping': 'steps',
      'end-mapping': 'steps',
      'make-plan': null,
      end: 'steps',
    },
  },
  'integration-right': {
    path: '/v1/integration-rights',
    commands: {
      'start-assessment': 'steps',
      'finish-assessment': 'steps',
      'make-plan': null,
      'guide-to-training': 'steps',
      extend: 'steps',
      interrupt: 'steps',
      'decide-on-study': 'steps',
      end: 'steps',
    },
  },
  'fact-report': {
    path: '/v1/fact-reports',
    commands: {
      'open-hearing': null,
      hear: 'hearing',
      'make-ready': 'readiness',
      send: 'sending',
      receive: 'receipt',
      refuse: null,
      'request-supplement': 'supplement-requests',
      supplement: 'supplements',
      close: 'statements',
      withdraw: 'withdrawal',
    },
  },
  'activation-trigger': {
    path: '/v1/activation-triggers',
    commands: { count: 'counts', reach: null, correct: null, 'make-plan': null },
  },
  statement: {
    path: '/v1/statements',
    commands: { write: 'draft', issue: 'issuing', transmit: null, supersede: null, abandon: 'abandonment' },
  },
  claim: {
    path: '/v1/claims',
    commands: { approve: 'approval', pay: 'payment', reject: 'rejection', recover: 'recovery' },
  },
  clarification: {
    path: '/v1/clarifications',
    commands: { answer: 'answer', expire: null, withdraw: 'withdrawal' },
  },
  decision: {
    path: '/v1/decisions',
    commands: {
      write: 'draft',
      submit: 'submission',
      return: 'return',
      give: 'giving',
      serve: 'service',
      replace: null,
      abandon: 'abandonment',
    },
  },
  'rectification-request': {
    path: '/v1/rectification-requests',
    commands: {
      dismiss: 'refusal',
      reject: 'refusal',
      accept: 'new-decision',
      'accept-partly': 'new-decision',
      appeal: 'appeal',
      'record-judgment': 'judgment',
    },
  },
  reminder: { path: '/v1/reminders', commands: { serve: 'serving', discard: 'discard' } },
};
