import type { Plugin } from './kit/define-plugin.ts';
import { teStatementsFile } from './te-statements-file/plugin.ts';
import { teStatementsRest } from './te-statements-rest/plugin.ts';
import { tyomarkkinatori } from './tyomarkkinatori/plugin.ts';
import { uraFile } from './ura-file/plugin.ts';

/** Every plugin of this installation; a plugin that is not listed does not exist. */
export const catalogue: readonly Plugin[] = [uraFile, teStatementsFile, teStatementsRest, tyomarkkinatori];
