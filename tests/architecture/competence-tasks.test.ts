import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROLES } from '../../src/domain/access/actor.ts';
import { authorise, type Permission, PERMISSIONS } from '../../src/domain/access/permissions.ts';
import { COMPETENCE_TASKS } from '../../src/domain/access/suspension.ts';
import { organisation } from '../../src/domain/shared/organisation.ts';

const APPLICATION = join(import.meta.dirname, '..', '..', 'src', 'application');
/** What a command says of itself, from its name to what it does. */
const DEFINITION = /\bname(?:: ([^\n]+))?,\n((?:(?!\bname\b)[^])*?)\basync (?:handle|join)\(/g;
/** What guards the handling itself is no task that could be suspended. */
const NO_TASK: ReadonlySet<string> = new Set<Permission>(['disqualification.record']);

const somebody = { subject: 'x', organisation: organisation('municipality', '109'), roles: ROLES };
const MUNICIPAL: ReadonlySet<string> = new Set(
  PERMISSIONS.filter((permission) => authorise(somebody, permission).ok),
);

const files = globSync('**/*.ts', { cwd: APPLICATION }).map((file) =>
  readFileSync(join(APPLICATION, file), 'utf8'),
);
const isMunicipal = (text: string): boolean =>
  [...text.matchAll(/'([a-z-]+\.[a-z]+)'/g)].some(
    ([, permission = '']) => MUNICIPAL.has(permission) && !NO_TASK.has(permission),
  );

/** Where a command's permission comes from when its maker is told it: wherever the maker is named. */
function callers(text: string, at: number): string {
  const maker = [...text.slice(0, at).matchAll(/function (\w+)/g)].at(-1)?.[1] ?? '';
  return files.filter((file) => file.includes(`${maker}<`) || file.includes(`${maker}(`)).join('\n');
}

const commands = files.flatMap((text) =>
  [...text.matchAll(DEFINITION)].map((found) => {
    const [, name = 'told to its maker', header = ''] = found;
    const isTold = /permission: '/.test(header);
    return {
      name,
      municipal: isMunicipal(isTold ? header : callers(text, found.index)),
      task: /task: '([^']+)'/.exec(header)?.[1] ?? '',
    };
  }),
);

it('E16: every command of a municipality tells of which task it is a part', () => {
  const written = files.reduce((sum, text) => sum + text.split(/async (?:handle|join)\(/).length - 1, 0);
  expect(commands).toHaveLength(written);
  const municipal = commands.filter((command) => command.municipal);
  expect(municipal.length).toBeGreaterThan(15);
  const without = municipal.filter(({ task }) => !COMPETENCE_TASKS.some((known) => known === task));
  expect(without.map(({ name }) => name)).toEqual([]);
});
