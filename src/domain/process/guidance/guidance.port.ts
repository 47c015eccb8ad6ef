import type { Matters } from '../../handling/matters.port.ts';
import type { AdviceContact } from './advice-contact.ts';
import type { Guidance, GuidanceNote } from './guidance.ts';

/** Advice that was given, guidance, and the notes on it. Whoever writes has locked the client. */
export interface GuidanceStore extends Matters<Guidance> {
  addAdvice(contact: AdviceContact): Promise<void>;
  addNote(note: GuidanceNote): Promise<void>;
}
