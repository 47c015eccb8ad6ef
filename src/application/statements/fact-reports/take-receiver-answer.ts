import type { ReceiverAnswer } from '../../../domain/exchange/message-channel.port.ts';
import type { Act } from '../../../domain/handling/matter.ts';
import type { KeptAnswer } from '../../../domain/statements/fact-reports/fact-report.ts';
import { withAnswer } from '../../../domain/statements/fact-reports/receiver-answers.ts';
import { reportOf } from '../../../domain/statements/fact-reports/report-keys.ts';
import type { Legislation } from '../../ports/legislation.ts';
import type { KeptMessage } from '../../ports/outbox.ts';
import type { Transaction } from '../../ports/unit-of-work.ts';
import { settleReport } from './settle-report.ts';

/**
 * What a report hears of its messages, in the transaction of whoever carries them: answers of the receiver, in any order
 * and more than once, also after the report was taken back; and that a message was discarded, which the receiver then
 * does not have. Locks the client.
 * @throws when the message is of no report
 */
export function factReportKind({ legislation }: { readonly legislation: Legislation }) {
  async function keep(tx: Transaction, message: KeptMessage, answer: KeptAnswer, act: Act): Promise<void> {
    const report = await tx.statements.factReports.byId(reportOf(message.businessKey));
    if (report === null || report.clientId !== message.clientId) {
      throw new Error(`message ${message.sequence} is of no fact report`);
    }
    const next = withAnswer(report, answer, act);
    if (next === null) return;
    await tx.statements.factReports.save(next);
    await settleReport(tx, next, await legislation.inForce(), act.at);
  }
  return {
    async answered(tx: Transaction, message: KeptMessage, answer: ReceiverAnswer, act: Act): Promise<void> {
      const { id, from, businessKey, at, content } = answer;
      await keep(tx, message, { id: `${from} ${id}`, businessKey, at, content }, act);
    },
    async discarded(tx: Transaction, message: KeptMessage, reason: string, act: Act): Promise<void> {
      const { sequence, businessKey } = message;
      const content = { kind: 'REFUSED', reason: 'DISCARDED', detail: reason } as const;
      await keep(tx, message, { id: `discarded ${sequence}`, businessKey, at: act.at, content }, act);
    },
  };
}
