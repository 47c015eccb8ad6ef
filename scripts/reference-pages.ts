import { pino } from 'pino';
import { z } from 'zod';
import { USAGE } from '../src/adapters/cli/arguments.ts';
import { environmentSchema } from '../src/adapters/config/env.ts';
import { statusOf } from '../src/adapters/http/problem.ts';
import { rateCounts } from '../src/adapters/http/rate-counts.ts';
import { buildServer } from '../src/adapters/http/server.ts';
import { FAILURE_TEXTS, isProblemCode } from '../src/adapters/texts/failures/catalogue.ts';
import { generalFailureMessage } from '../src/adapters/texts/failures/failure-message.ts';
import { roleNames } from '../src/adapters/texts/terms.ts';
import type { Services } from '../src/container.ts';
import { ROLES } from '../src/domain/access/actor.ts';
import { authorise, PERMISSIONS } from '../src/domain/access/permissions.ts';
import { READING_POLICY } from '../src/domain/access/policy.ts';
import { STATE_MACHINES } from '../src/application/shared/state-machines.ts';
import { ORGANISATION_KINDS, type OrganisationId } from '../src/domain/shared/organisation.ts';
import { fail } from '../src/domain/shared/result.ts';

/** The reference pages that follow from the program, by file name under docs/reference. */
export async function referencePages(): Promise<Readonly<Record<string, string>>> {
  return {
    'openapi.json': await openApiDocument(),
    'environment.md': environmentPage(),
    'permissions.md': permissionsPage(),
    'problems.md': problemsPage(),
    'state-machines.md': stateMachinesPage(),
    'commands.md': `# Commands\n\n${NOTE}\n\n\`\`\`text\n${USAGE}\`\`\`\n\nExit codes: 0 done, 1 refused, 2 mistyped or wrongly configured, 3 broken off.\n`,
  };
}

const NOTE = 'Written by `npm run reference` from the program itself.';

/** The document follows from the routes alone: no use case is ever called. */
async function openApiDocument(): Promise<string> {
  const app = await buildServer({} as Services, {
    verifyToken: async () => fail('unavailable', 'IDENTITY_PROVIDER_UNAVAILABLE'),
    docs: false,
    isReady: async () => false,
    logger: pino({ level: 'silent' }),
    rates: { limits: { read: 0, change: 0, search: 0, work: 0, refusal: 0 }, counts: rateCounts(Date.now) },
  });
  await app.ready();
  const document = `${JSON.stringify(app.swagger(), null, 2)}\n`;
  await app.close();
  return document;
}

type Preset = string | number | boolean | readonly string[] | undefined;

function environmentPage(): string {
  const { properties = {} } = z.toJSONSchema(environmentSchema, { io: 'input' });
  const presets: Readonly<Record<string, Preset>> = environmentSchema.parse({});
  const rows = Object.entries(properties).map(([name, property]) => {
    const { description = '', enum: choices } = property as z.core.JSONSchema.JSONSchema;
    const values =
      choices === undefined ? '' : ` One of ${choices.map((choice) => `\`${String(choice)}\``).join(', ')}.`;
    const preset = presets[name] === undefined ? '' : `\`${String(presets[name])}\``;
    return `| \`${name}\` | ${preset} | ${description}${values} |`;
  });
  return `# Environment\n\n${NOTE} An empty variable counts as not set. Whatever cannot be used is listed at the start, all of it at once.\n\n| variable | when not set | meaning |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

function permissionsPage(): string {
  const rows = PERMISSIONS.map((permission) => {
    const held = ORGANISATION_KINDS.flatMap((kind) => {
      const roles = ROLES.filter(
        (role) =>
          authorise({ subject: '', organisation: `${kind}:1` as OrganisationId, roles: [role] }, permission)
            .ok,
      );
      return roles.length === 0 ? [] : [`${kind}: ${roles.join(', ')}`];
    });
    return `| \`${permission}\` | ${held.join('<br>')} |`;
  });
  const roles = ROLES.map((role) => `| \`${role}\` | ${roleNames[role].en} | ${roleNames[role].fi} |`);
  return `# Permissions\n\n${NOTE} A role carries its permissions only for the kind of organisation named; what belongs to other bodies stays hidden whatever the role.\n\n| permission | roles by kind of organisation |\n| --- | --- |\n${rows.join('\n')}\n\n${policySection()}\n| role | | |\n| --- | --- | --- |\n${roles.join('\n')}\n`;
}

const listed = (values: readonly string[]): string => values.map((value) => `\`${value}\``).join(', ');

/** The policy as a lawyer reads it. */
function policySection(): string {
  const rows = READING_POLICY.map(
    ({ roles, relation, purpose, classes, byGrant, why }) =>
      `| ${listed(roles)} | ${relation} | ${purpose === null ? 'any' : `\`${purpose}\``} | ${listed(classes)} | ${listed(byGrant)} | ${why} |`,
  );
  return `## Which data of a client are read\n\nWhat no line opens is closed: a client to whom nobody’s relation leads is not found. The [relation](../explanation/who-sees-what.md) is that of the body acted for.\n\n| roles | relation | purpose | classes | with a right of their own | why |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

function problemsPage(): string {
  const rows = Object.keys(FAILURE_TEXTS)
    .filter(isProblemCode)
    .map((code) => {
      const { title, detail, next } = generalFailureMessage(code, 'en');
      return `| \`${code}\` | ${statusOf(code)} | ${title} | ${detail} | ${next} |`;
    });
  return `# Problems\n\n${NOTE} The server answers with them as problem details (RFC 9457) in Finnish, Swedish or English.\n\n| code | status | title | what is wrong | what to do |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

function stateMachinesPage(): string {
  const sections = STATE_MACHINES.map(({ name, finnish, initial, moves }) => {
    const rows = Object.entries(moves).map(([state, commands]) => {
      const leads = Object.entries(commands).map(([command, next]) => `\`${command}\` → \`${next}\``);
      return `| \`${state}\`${state === initial ? ' (first)' : ''} | ${leads.join('<br>') || 'the end'} |`;
    });
    return `## ${name}\n\n${finnish}\n\n| state | command → next state |\n| --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# State machines\n\n${NOTE} A command that a state does not allow is refused with \`COMMAND_NOT_ALLOWED\` (409), which lists those that it allows.\n\n${sections.join('\n')}`;
}
