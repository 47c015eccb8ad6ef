import { z } from 'zod';
import { catalogue } from '../../plugins/catalogue.ts';
import type { Plugin, PluginInstance, PluginPort, PluginTools } from '../../plugins/kit/define-plugin.ts';

/** The plugin that was chosen is not there or does not work; the message says which and why. */
export class PluginUnusable extends Error {
  override readonly name = 'PluginUnusable';
}

/**
 * Starts the plugin that serves a port for the whole process: configuration, instance, first health probe.
 * @throws when there is no such plugin, its configuration is wrong, or it is not healthy: the process must not start
 */
export async function startPlugin<Port extends PluginPort>(
  port: Port,
  id: string,
  tools: PluginTools<unknown>,
): Promise<PluginInstance<Port>> {
  const plugin = catalogue.find(
    (candidate): candidate is Plugin<Port> => candidate.id === id && candidate.port === port,
  );
  if (plugin === undefined) {
    const known = catalogue.filter((candidate) => candidate.port === port).map((candidate) => candidate.id);
    throw new PluginUnusable(`no plugin ${id} for ${port}; there are: ${known.join(', ')}`);
  }
  const config = plugin.config.safeParse(tools.config);
  if (!config.success) throw new Error(`configuration of plugin ${id}:\n${z.prettifyError(config.error)}`);
  const instance = plugin.create(tools);
  const health = await instance.health();
  if (health.ok) return instance;
  await instance.stop();
  throw new PluginUnusable(`plugin ${id} does not work: ${health.reason}`);
}
