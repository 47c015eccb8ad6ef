import type { Instant } from '../../shared/instant.ts';
import type { EmploymentAuthority, RegisteredAuthority } from './employment-authority.ts';

/** Register of the employment authorities. */
export interface EmploymentAuthorities {
  all(): Promise<readonly RegisteredAuthority[]>;
  /** The same, while nobody else registers one. */
  allForChange(): Promise<readonly RegisteredAuthority[]>;
  add(authority: EmploymentAuthority, by: string, at: Instant): Promise<void>;
}
