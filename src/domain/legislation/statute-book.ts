import { noticeService } from './notice-service.ts';
import { targetGroup } from './target-group.ts';
import type { Timeline } from './timeline.ts';
import { transfer } from './transfer.ts';
import { trialAreas } from './trial-areas.ts';
import { unemployment } from './unemployment.ts';

/** Every theme of law that this product knows (säädöskirja). */
export const statuteBook: readonly Timeline<unknown>[] = [
  targetGroup,
  transfer,
  trialAreas,
  unemployment,
  noticeService,
];
