import { noticeService } from './notice-service.ts';
import { targetGroup } from './target-group.ts';
import type { Timeline } from './timeline.ts';
import { transfer } from './transfer.ts';
import { trialAreas } from './trial-areas.ts';
import { unemployment } from './unemployment.ts';

/** Every theme of law that this product knows, as it is in force (säädöskirja). */
export const lawInForce = { targetGroup, transfer, trialAreas, unemployment, noticeService };

/** The statute book, in force or as somebody would have it; rules get it as an argument. */
export type StatuteBook = typeof lawInForce;

/** The themes one by one, when it does not matter what is in them. */
export function themesOf(law: StatuteBook): readonly Timeline<unknown>[] {
  return Object.values(law);
}
