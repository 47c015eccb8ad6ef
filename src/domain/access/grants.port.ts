import type { GrantId } from '../shared/ids.ts';
import type { RecordedGrant } from './grant.ts';

/** Where rights are kept; nothing of them is overwritten. Whoever asks for one changes those of its subject alone. */
export interface Grants {
  /** Every right that a subject has or had. */
  ofSubject(subject: string): Promise<readonly RecordedGrant[]>;
  find(id: GrantId): Promise<RecordedGrant | null>;
  give(grant: RecordedGrant): Promise<void>;
  /** Records that a right has ended before its time. */
  end(grant: RecordedGrant): Promise<void>;
}
