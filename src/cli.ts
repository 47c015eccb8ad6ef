import { resolve } from 'node:path';
import { readArguments, USAGE, type CliRequest } from './adapters/cli/arguments.ts';
import { UsageError } from './adapters/cli/option-readers.ts';
import { terminalProgress } from './adapters/cli/progress.ts';
import { generationFailures } from './adapters/cli/generation-words.ts';
import { runCommand } from './adapters/cli/run-command.ts';
import { filled } from './adapters/texts/failures/failure-message.ts';
import { processTerminal, type Terminal } from './adapters/cli/terminal.ts';
import { countNames, words } from './adapters/cli/words.ts';
import { EnvironmentInvalid, readEnvironment } from './adapters/config/env.ts';
import { outsideFault } from './adapters/config/outside-fault.ts';
import { prepareRunQueue } from './adapters/jobs/run-queue.ts';
import { createLogger } from './adapters/logging/logger.ts';
import { migrate } from './adapters/persistence/migrate.ts';
import type { Language } from './adapters/texts/language.ts';
import type { ClientRegistry } from './domain/clients/deliveries/client-registry.port.ts';
import { openInstallation } from './installation.ts';
import { connectPostgresql } from './plugins/persistence-postgresql/connect.ts';
import { generateDelivery } from './plugins/ura-file/generate/generate-delivery.ts';
import { openFolder } from './plugins/ura-file/folder.ts';
import { FILES } from './plugins/ura-file/format.ts';
import { ok } from './domain/shared/result.ts';

const DONE = 0;
const REFUSED = 1;
const MISUSED = 2;
const BROKEN = 3;

/** What surrounds a command: its variables, where it writes, and what tells it to stop. */
interface Surroundings {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

/** Runs the command of this process. */
export async function runProcess(): Promise<void> {
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  process.once('SIGTERM', () => interrupted.abort());
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    variables: process.env,
    terminal: processTerminal,
    signal: interrupted.signal,
  });
}

/** Runs a command and gives the exit code: 0 done, 1 refused, 2 mistyped, 3 broken. */
export async function runCommandLine(argv: readonly string[], around: Surroundings): Promise<number> {
  const { variables, terminal, signal } = around;
  try {
    const system = variables['LC_ALL'] ?? variables['LC_MESSAGES'] ?? variables['LANG'] ?? '';
    const { request, language } = readArguments(argv, system);
    return await run(request, language, around);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.note(`${error.message}\n\n${USAGE}`);
      return MISUSED;
    }
    if (error instanceof EnvironmentInvalid) {
      terminal.note(`${error.message}\n`);
      return MISUSED;
    }
    const fault = outsideFault(error) ?? String((error as Error).stack);
    terminal.note(`\n${signal.aborted ? 'Interrupted.' : fault}\n`);
    return BROKEN;
  }
}

async function run(request: CliRequest, language: Language, around: Surroundings): Promise<number> {
  switch (request.command) {
    case 'help':
      around.terminal.out(USAGE);
      return DONE;
    case 'generate':
      return generate(request, language, around);
    case 'migrate':
      return bringUpToDate(language, around);
    default:
      return onDatabase(request, language, around);
  }
}

async function generate(
  { areas, persons, date, seed, out }: Extract<CliRequest, { readonly command: 'generate' }>,
  language: Language,
  { terminal, signal }: Surroundings,
): Promise<number> {
  const progress = terminalProgress(terminal, language, Date.now);
  const generated = await generateDelivery({
    areaCodes: areas,
    persons,
    date,
    seed,
    folder: resolve(out),
    onProgress: (done, total) => progress.report('generate', done, total),
    signal,
  });
  progress.end();
  if (!generated.ok) {
    const { code, data } = generated.failure;
    terminal.note(`${filled(generationFailures[code][language], data ?? {}, language)} (${code})\n`);
    return REFUSED;
  }
  const rows = Object.values(generated.value.rows).reduce((sum, count) => sum + count, 0);
  const number = new Intl.NumberFormat(language);
  const counted = `${number.format(rows)} ${countNames.rows[language]}`;
  terminal.out(`${generated.value.deliveryId}: ${generated.value.folder} (${counted})\n`);
  return DONE;
}

async function bringUpToDate(language: Language, { variables, terminal }: Surroundings): Promise<number> {
  const connected = await connectPostgresql(readEnvironment(variables));
  try {
    for (const name of await migrate(connected.address, prepareRunQueue)) terminal.out(`${name}\n`);
    terminal.out(`${words.upToDate[language]} ${connected.whereabouts}\n`);
    return DONE;
  } finally {
    await connected.release();
  }
}

async function onDatabase(
  request: Parameters<typeof runCommand>[0],
  language: Language,
  { variables, terminal, signal }: Surroundings,
): Promise<number> {
  const environment = readEnvironment({ LOG_LEVEL: 'warn', ...variables });
  const installation = await openInstallation(environment, createLogger(environment), {
    clientRegistry: anyFolder(environment),
  });
  try {
    return await runCommand(request, {
      services: installation.services,
      terminal,
      language,
      signal,
      fileOf: (section) => FILES.find((file) => file.section === section)?.file ?? section,
    });
  } finally {
    await installation.close();
  }
}

/** An operator names a delivery by its path, wherever it lies. */
function anyFolder({
  ALLOW_REAL_IDENTITY_CODES,
}: {
  readonly ALLOW_REAL_IDENTITY_CODES: boolean;
}): ClientRegistry {
  return {
    waiting: () => Promise.resolve(ok([])),
    open: (path) => openFolder(resolve(path), { allowRealCodes: ALLOW_REAL_IDENTITY_CODES }),
  };
}
