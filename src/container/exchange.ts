import { asFunction, asValue } from 'awilix';
import type { Logger } from 'pino';
import { carryMessages } from '../application/exchange/carry-messages.ts';
import { discardMessage, replayMessages, resendMessage } from '../application/exchange/change-message.ts';
import { findChannels } from '../application/exchange/find-channels.query.ts';
import { findAnswers, findMessages, getMessage } from '../application/exchange/find-messages.query.ts';
import type { MessageKinds } from '../application/exchange/message-kinds.ts';
import { fetchAnswers, settleAnswers } from '../application/exchange/settle-answers.ts';
import { takeAnswers } from '../application/exchange/take-answers.ts';
import { watchSilence } from '../application/exchange/watch-silence.ts';
import type { Legislation } from '../application/ports/legislation.ts';
import { factReportKind, takeStatementReceipt } from '../application/statements/published.ts';

/** Those who want to hear what becomes of their messages, by kind. */
function messageKinds(given: { readonly legislation: Legislation }): MessageKinds {
  const factReport = factReportKind(given);
  return {
    STATEMENT: { answered: takeStatementReceipt },
    FACT_REPORT: factReport,
    FACT_REPORT_SUPPLEMENT: factReport,
    FACT_REPORT_WITHDRAWAL: factReport,
  };
}

/** Messages: handing over, answers, and what people do about them. */
export const exchangeUseCases = {
  messageKinds: asFunction(messageKinds).singleton(),
  chance: asValue<() => number>(Math.random),
  onAnswerFailure: asFunction(
    ({ log }: { readonly log: Logger }) =>
      (error: unknown) =>
        log.error({ err: error }, 'an answer could not be acted on'),
  ).singleton(),
  carryMessages: asFunction(carryMessages).singleton(),
  fetchAnswers: asFunction(fetchAnswers).singleton(),
  settleAnswers: asFunction(settleAnswers).singleton(),
  takeAnswers: asFunction(takeAnswers).singleton(),
  watchSilence: asFunction(watchSilence).singleton(),
  resendMessage: asFunction(resendMessage).singleton(),
  discardMessage: asFunction(discardMessage).singleton(),
  replayMessages: asFunction(replayMessages).singleton(),
  findMessages: asFunction(findMessages).singleton(),
  findAnswers: asFunction(findAnswers).singleton(),
  getMessage: asFunction(getMessage).singleton(),
  findChannels: asFunction(findChannels).singleton(),
};
