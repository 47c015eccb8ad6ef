import type { FailureKind } from '../../../domain/shared/result.ts';
import type { Texts } from '../language.ts';

/** Ways in which a request fails before or beside every use case. */
export type RequestFailureKind =
  | 'unauthenticated'
  | 'method-not-allowed'
  | 'too-slow'
  | 'body-too-large'
  | 'url-too-long'
  | 'media-type-unsupported'
  | 'headers-too-large'
  | 'too-many'
  | 'defect';

/**
 * What a failure says to people: what is wrong, and what to do next. `{name}` stands for a value of the failure's
 * data; what stands in brackets is said only when the occurrence has every value in it. No text names a person.
 */
export interface FailureText {
  /** How the failure usually is met; an occurrence carries its own kind. */
  readonly kind: FailureKind | RequestFailureKind;
  readonly title: Texts;
  readonly detail: Texts;
  readonly next: Texts;
}
