import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SECTIONS } from '../../../src/domain/clients/deliveries/client-registry.port.ts';
import type { Instant } from '../../../src/domain/shared/instant.ts';
import { catalogue } from '../../../src/plugins/catalogue.ts';
import type { PluginInstance } from '../../../src/plugins/kit/define-plugin.ts';
import { uraFile } from '../../../src/plugins/ura-file/plugin.ts';
import { describeClientRegistry } from '../../contract/client-registry.contract.ts';
import { writeDelivery, writeDeliveryTo } from '../../support/delivery-builder.ts';
import { rowOf } from '../../support/delivery-rows.ts';

const VALID_ROWS = Object.fromEntries(SECTIONS.map((section) => [section, [rowOf(section)]]));

const silent = (): void => undefined;

function start(config: unknown): PluginInstance<'client-registry'> {
  return uraFile.create({
    config,
    log: { info: silent, warn: silent, error: silent },
    clock: { now: () => '2021-04-01T00:00:00.000Z' as Instant },
    signal: new AbortController().signal,
  });
}

describeClientRegistry('ura-file, full delivery', async () => {
  const inbox = await mkdtemp(join(tmpdir(), 'inbox-'));
  await mkdir(join(inbox, 'toimitus-1'));
  await writeDeliveryTo(join(inbox, 'toimitus-1'), { rows: VALID_ROWS });
  const { implementation } = start({ inbox });
  return {
    registry: implementation,
    location: 'toimitus-1',
    [Symbol.asyncDispose]: () => rm(inbox, { recursive: true }),
  };
});

describeClientRegistry('ura-file, delta', async () => {
  const inbox = await mkdtemp(join(tmpdir(), 'inbox-'));
  await mkdir(join(inbox, 'muutos-2'));
  const rows = Object.fromEntries(
    SECTIONS.map((section) => [section, [rowOf(section, { muutoslaji: 'L' })]]),
  );
  await writeDeliveryTo(join(inbox, 'muutos-2'), { rows, kind: 'delta' });
  const { implementation } = start({ inbox });
  return {
    registry: implementation,
    location: 'muutos-2',
    [Symbol.asyncDispose]: () => rm(inbox, { recursive: true }),
  };
});

describe('the plugin ura-file', () => {
  let inbox: string;

  beforeEach(async () => {
    inbox = await mkdtemp(join(tmpdir(), 'inbox-'));
  });

  afterEach(async () => {
    await rm(inbox, { recursive: true, force: true });
  });

  it('is in the catalogue under its own id', () => {
    expect(catalogue.filter(({ id }) => id === 'ura-file')).toEqual([uraFile]);
  });

  it.each([{}, { inbox: '' }, { inbox: 'x', inboks: 'y' }, { inbox: 'x', allowRealCodes: 'yes' }, null])(
    'refuses the configuration %j',
    (config) => {
      expect(uraFile.config.safeParse(config).success).toBe(false);
      expect(() => start(config)).toThrow(/inbox|unrecognized|expected/i);
    },
  );

  it('takes no codes of real people unless it is told to', () => {
    expect(uraFile.config.parse({ inbox })).toEqual({ inbox, allowRealCodes: false });
  });

  it('is healthy while its inbox can be read', async () => {
    const instance = start({ inbox });
    expect(await instance.health()).toEqual({ ok: true });
    await rm(inbox, { recursive: true });
    expect(await instance.health()).toMatchObject({ ok: false, reason: expect.stringContaining('inbox') });
    await writeFile(inbox, 'a file');
    expect(await instance.health()).toMatchObject({ ok: false });
    await instance.stop();
  });

  it('lists folders with a manifest, by name', async () => {
    for (const name of ['b', 'a', 'tyhja']) await mkdir(join(inbox, name));
    for (const name of ['b', 'a']) await writeFile(join(inbox, name, 'manifest.json'), '{}');
    await mkdir(join(inbox, 'tyhja', 'manifest.json'));
    await writeFile(join(inbox, 'tiedosto'), '');
    expect(await start({ inbox }).implementation.waiting()).toEqual({ ok: true, value: ['a', 'b'] });
  });

  it('says so when the inbox has gone while it runs', async () => {
    const { implementation } = start({ inbox });
    await rm(inbox, { recursive: true });
    expect(await implementation.waiting()).toMatchObject({
      ok: false,
      failure: { code: 'REGISTRY_UNAVAILABLE', kind: 'unavailable' },
    });
  });

  it('does not follow a link out of the inbox', async () => {
    await using elsewhere = await writeDelivery();
    await symlink(elsewhere.path, join(inbox, 'linkki'));
    const { implementation } = start({ inbox });
    expect(await implementation.waiting()).toEqual({ ok: true, value: [] });
    expect(await implementation.open('linkki')).toMatchObject({ failure: { code: 'DELIVERY_NOT_FOUND' } });
  });

  it('takes names, not paths, even of what is in the inbox', async () => {
    await mkdir(join(inbox, 'toimitus'));
    await writeDeliveryTo(join(inbox, 'toimitus'));
    const { implementation } = start({ inbox });
    expect(await implementation.open('toimitus')).toMatchObject({ ok: true });
    for (const path of ['./toimitus', 'toimitus/', 'toimitus/../toimitus', join(inbox, 'toimitus')]) {
      expect(await implementation.open(path)).toMatchObject({ failure: { code: 'DELIVERY_NOT_FOUND' } });
    }
  });

  it('may have an inbox that is a link itself', async () => {
    await using elsewhere = await writeDelivery();
    const parent = await realpath(join(elsewhere.path, '..'));
    await symlink(parent, join(inbox, 'saapuneet'));
    const { implementation } = start({ inbox: join(inbox, 'saapuneet') });
    expect(await implementation.open(elsewhere.path.slice(parent.length + 1))).toMatchObject({ ok: true });
  });

  it('opens what the whole delivery rejects as a failure', async () => {
    await mkdir(join(inbox, 'rikki'));
    expect(await start({ inbox }).implementation.open('rikki')).toMatchObject({
      ok: false,
      failure: { code: 'MANIFEST_INVALID' },
    });
  });
});
