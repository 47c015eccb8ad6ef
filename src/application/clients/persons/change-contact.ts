import type { Contact } from '../../../domain/clients/persons/contact.ts';
import { localDateOf } from '../../../domain/shared/instant.ts';
import { type Failure, fail, ok } from '../../../domain/shared/result.ts';
import { changePerson, type PersonChange } from './change-person.ts';
import { contactMessage } from './person-messages.ts';

export interface ChangeContactInput extends PersonChange {
  readonly contact: Contact;
}

/** Records how a client is reached from a day on, and whether notices may come electronically. */
export const changeContact = changePerson<ChangeContactInput, Failure<'DATE_IN_FUTURE'>>(
  'change-contact',
  'client.contact',
  async ({ clientId, contact }, tx, _person, recorded) => {
    const today = localDateOf(recorded.at);
    if (contact.from > today) return fail('rule-violation', 'DATE_IN_FUTURE', { date: contact.from, today });
    await tx.persons.changeContact(clientId, contact, recorded);
    return ok({ message: (version, sender) => contactMessage(clientId, version, contact, sender) });
  },
  ['contact'],
);
