import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startPlugin } from '../../../src/adapters/plugin-host/host.ts';
import type { Instant } from '../../../src/domain/shared/instant.ts';
import type { PluginTools } from '../../../src/plugins/kit/define-plugin.ts';

function toolsWith(config: unknown): PluginTools<unknown> {
  const silent = () => undefined;
  return {
    config,
    log: { info: silent, warn: silent, error: silent },
    clock: { now: () => '2021-03-31T09:00:00.000Z' as Instant },
    signal: new AbortController().signal,
  };
}

async function inbox(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kuntakokeilu-inbox-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe('startPlugin', () => {
  it('gives an instance that works', async () => {
    const plugin = await startPlugin('client-registry', 'ura-file', toolsWith({ inbox: await inbox() }));
    expect(await plugin.health()).toEqual({ ok: true });
    expect(await plugin.implementation.waiting()).toEqual({ ok: true, value: [] });
  });

  it('says which plugins there are when there is none of the name', async () => {
    const starting = startPlugin('client-registry', 'ura-api', toolsWith({}));
    await expect(starting).rejects.toThrow('no plugin ura-api for client-registry; there are: ura-file');
  });

  it('refuses a misspelt key of the configuration and names it', async () => {
    const starting = startPlugin(
      'client-registry',
      'ura-file',
      toolsWith({ inbox: await inbox(), allowRealCode: true }),
    );
    await expect(starting).rejects.toThrow('allowRealCode');
  });

  it('does not start what is not healthy', async () => {
    const gone = join(await inbox(), 'not-there');
    const starting = startPlugin('client-registry', 'ura-file', toolsWith({ inbox: gone }));
    await expect(starting).rejects.toThrow(/plugin ura-file does not work: .*not-there/s);
  });
});
