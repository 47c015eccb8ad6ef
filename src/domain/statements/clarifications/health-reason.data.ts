import { names } from '../../reference/names.ts';

/** What stands for health reasons wherever the restricted annex is not shown (E55). */
export const HEALTH_REASON = names(
  'Terveydellinen syy, ks. rajattu liite',
  'Hälsoskäl, se den begränsade bilagan',
  'Health reason, see restricted annex',
);
