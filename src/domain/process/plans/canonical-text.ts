import type { PlanContent } from './plan.ts';
import type { PlanType } from './plan-type.ts';

/** Makes a hash of a text: SHA-256 in hexadecimal digits. */
export type Digest = (text: string) => string;

/**
 * What is agreed on as one text, the same for the same content whatever the order in which its fields were written
 * (JSON with sorted names and nothing between them). The order of acts, parties and provisions belongs to the content.
 */
export function canonicalText(type: PlanType, content: PlanContent): string {
  return JSON.stringify(sorted({ type, content }));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}
