import type { z } from 'zod';
import type { ClientRegistry } from '../../domain/clients/deliveries/client-registry.port.ts';
import type { JobPostings } from '../../domain/offers/vacancies/job-postings.port.ts';
import type { MessageChannel } from '../../domain/exchange/message-channel.port.ts';
import type { Instant } from '../../domain/shared/instant.ts';

/** Ports that a plugin may serve, and what it must implement to do so. */
export interface PluginPorts {
  'client-registry': ClientRegistry;
  /** To the TE Office, the KEHA Centre and the payers of benefits. */
  'te-statements': MessageChannel;
  /** From whoever publishes them. */
  'job-postings': JobPostings;
}

export type PluginPort = keyof PluginPorts;

/** Writes to the log of the plugin's host; never personal data. */
export interface PluginLog {
  info(data: Readonly<Record<string, unknown>>, message: string): void;
  warn(data: Readonly<Record<string, unknown>>, message: string): void;
  error(data: Readonly<Record<string, unknown>>, message: string): void;
}

/** Everything that a plugin gets from its host. */
export interface PluginTools<Config> {
  readonly config: Config;
  readonly log: PluginLog;
  readonly clock: { now(): Instant };
  /** Aborted when the instance must stop what it is doing. */
  readonly signal: AbortSignal;
}

export type PluginHealth = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** A configured plugin at work. */
export interface PluginInstance<Port extends PluginPort> {
  readonly implementation: PluginPorts[Port];
  health(): Promise<PluginHealth>;
  stop(): Promise<void>;
}

interface PluginDescription<Port extends PluginPort> {
  readonly id: string;
  readonly port: Port;
  /** Version of this kit that the plugin is written for. */
  readonly kit: 1;
  readonly title: string;
  /** Whether one instance serves the process, or each municipality has its own. */
  readonly scope: 'process' | 'municipality';
}

/** A plugin as the host sees it: its configuration is unknown until the plugin's own schema has read it. */
export interface Plugin<Port extends PluginPort = PluginPort> extends PluginDescription<Port> {
  readonly config: z.ZodObject;
  /** @throws ZodError when the configuration does not fit the schema; hosts parse it first to tell why */
  create(tools: PluginTools<unknown>): PluginInstance<Port>;
}

/** Describes a plugin; the configuration schema must be a strict object, so that a misspelt key is an error. */
export function definePlugin<Port extends PluginPort, Config extends z.ZodObject>(
  definition: PluginDescription<Port> & {
    readonly config: Config;
    create(tools: PluginTools<z.output<Config>>): PluginInstance<Port>;
  },
): Plugin<Port> {
  return {
    ...definition,
    create: (tools) => definition.create({ ...tools, config: definition.config.parse(tools.config) }),
  };
}
