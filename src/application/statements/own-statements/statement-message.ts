import type {
  OwnStatement,
  StatementReceiver,
} from '../../../domain/statements/own-statements/own-statement.ts';
import type { StatementId } from '../../../domain/shared/ids.ts';
import type { OutgoingMessage } from '../../ports/outgoing-message.ts';

const KEY = 'statement:';

/** The statement that a message with a key is about. */
export function statementOf(businessKey: string): StatementId {
  return businessKey.slice(KEY.length) as StatementId;
}

/** The statement as it goes to whoever pays the benefit (lausunnon siirto). @throws when it has not been given */
export function statementMessage(statement: OwnStatement): OutgoingMessage {
  const { id, clientId, giving, subject, code, from, to, reasons, language, appeal, replaces } = statement;
  if (giving === null) throw new Error(`statement ${id} has not been given`);
  return {
    port: 'te-statements',
    kind: 'STATEMENT',
    receiver: receiverCode(statement.receiver),
    sender: giving.body,
    clientId,
    businessKey: KEY + id,
    dataClasses: ['basic', 'statement'],
    payload: {
      statementId: id,
      subject,
      code,
      from,
      to,
      reasons,
      language,
      givenOn: giving.on,
      givenBy: { body: giving.body, as: giving.as, isConcurrent: giving.isConcurrent },
      legalBasis: { act: giving.rule.act, section: giving.rule.section, sections: giving.sections },
      // Named so because a client’s contact data go nowhere with a statement, and these are an authority’s.
      appeal: appeal && { municipality: appeal.municipality, municipalityContact: appeal.contact },
      replaces,
    },
  };
}

/** `kela`, or `fund:` with the fund's number. */
function receiverCode(receiver: StatementReceiver): string {
  return receiver.kind === 'KELA' ? 'kela' : `fund:${receiver.fund}`;
}
