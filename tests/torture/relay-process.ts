/**
 * A message relay in a process of its own: the product’s use cases and loop, and its plugin for HTTPS, on a clock that
 * hurries. Without the rest of the product it starts in a moment.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { startMessageRelay } from '../../src/adapters/jobs/message-relay.ts';
import { openDatabase } from '../../src/adapters/persistence/database.ts';
import { unitOfWork } from '../../src/adapters/persistence/unit-of-work.ts';
import { timeOrderedIds } from '../../src/adapters/system/ids.ts';
import { carryMessages } from '../../src/application/exchange/carry-messages.ts';
import { fetchAnswers, settleAnswers } from '../../src/application/exchange/settle-answers.ts';
import { lawInForce } from '../../src/domain/legislation/statute-book.ts';
import type { Instant } from '../../src/domain/shared/instant.ts';
import { teStatementsRest } from '../../src/plugins/te-statements-rest/plugin.ts';
import { testKeys } from '../support/keys.ts';
import type { RelayOrder } from './killed-relays.ts';

const order = JSON.parse(process.argv[2] ?? '') as RelayOrder;

// An hour of the product takes seconds here, and the same seconds in every process.
const clock = {
  now: () => new Date(order.from + (Date.now() - order.from) * order.hurry).toISOString() as Instant,
};
const silent = (): void => undefined;
const database = await openDatabase(order.database, { connections: 4, statementTimeout: 30_000 });
const plugin = teStatementsRest.create({
  config: order.channel,
  log: { info: silent, warn: silent, error: silent },
  clock,
  signal: new AbortController().signal,
});
const given = {
  unitOfWork: unitOfWork(
    database,
    database.pool,
    () => timeOrderedIds.next(),
    () => Promise.reject(new Error('a relay asks for no runs')),
    testKeys,
    { note: () => Promise.resolve(false) },
    silent,
  ),
  clock,
  chance: Math.random,
  messageChannels: { 'te-statements': plugin.implementation },
  messageKinds: {},
  legislation: {
    inForce: () => Promise.resolve(lawInForce),
    confirmations: () => Promise.resolve([]),
  },
  onAnswerFailure: silent,
};
startMessageRelay({
  ports: ['te-statements'],
  carry: carryMessages(given),
  fetchAnswers: fetchAnswers(given),
  settleAnswers: settleAnswers(given),
  watchSilence: () => Promise.resolve(),
  onError: silent,
  wait: (millis, signal) => delay(millis / order.hurry, undefined, { signal }),
});
process.stdout.write('carrying\n');
