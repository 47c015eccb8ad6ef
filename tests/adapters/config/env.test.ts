import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { EnvironmentInvalid, readEnvironment } from '../../../src/adapters/config/env.ts';

const ISSUER = 'https://login.example.fi';

describe('readEnvironment', () => {
  it('runs the demo on a loopback address when nothing is set', () => {
    expect(readEnvironment({})).toMatchObject({
      isDemo: true,
      HOST: '127.0.0.1',
      PORT: 3000,
      LOG_LEVEL: 'warn',
      DATA_FOLDER: '.data',
      DATABASE_URL: undefined,
      WORKER: true,
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readEnvironment({ PORT: '', DATABASE_URL: '', OIDC_ISSUER: '' })).toMatchObject({
      PORT: 3000,
      DATABASE_URL: undefined,
      isDemo: true,
    });
  });

  it('leaves the demo when an issuer is configured', () => {
    const environment = readEnvironment({
      OIDC_ISSUER: ISSUER,
      HOST: '0.0.0.0',
      NODE_ENV: 'production',
      SEALING_KEYS_FILE: '/run/secrets/keys.json',
    });
    expect(environment).toMatchObject({
      isDemo: false,
      LOG_LEVEL: 'info',
      OIDC_ALGORITHMS: ['ES256', 'EdDSA', 'RS256'],
    });
  });

  it('takes a secret from the file that is named, and from one place only', () => {
    const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'database');
    writeFileSync(file, 'postgres://somebody:secret@db/kuntakokeilu\n');
    const read = (variables: Record<string, string>) => () =>
      readEnvironment({ DATABASE_URL_FILE: file, ...variables });
    expect(read({})().DATABASE_URL).toBe('postgres://somebody:secret@db/kuntakokeilu');
    expect(read({ DATABASE_URL: 'postgres://db/other' })).toThrow(
      'DATABASE_URL_FILE: DATABASE_URL is set as well; give one of them',
    );
    expect(read({ DATABASE_URL_FILE: join(folder, 'gone') })).toThrow(
      'DATABASE_URL_FILE: the file cannot be read (ENOENT)',
    );
    writeFileSync(file, 'mysql://somebody:secret@db');
    expect(read({})).toThrow('DATABASE_URL: an address as');
    expect(read({})).not.toThrow('secret@');
  });

  it('takes origins and proxies as lists, and nothing that looks like them', () => {
    const read = (variables: Record<string, string>) => () => readEnvironment(variables);
    expect(
      read({ CORS_ORIGINS: 'https://a.fi, https://b.fi:8443', TRUSTED_PROXIES: '10.0.0.1,fd00::/8' })(),
    ).toMatchObject({
      CORS_ORIGINS: ['https://a.fi', 'https://b.fi:8443'],
      TRUSTED_PROXIES: ['10.0.0.1', 'fd00::/8'],
    });
    for (const origin of ['*', 'null', 'https://a.fi/', 'a.fi', 'https://a.fi,']) {
      expect(read({ CORS_ORIGINS: origin })).toThrow('CORS_ORIGINS');
    }
    for (const proxy of ['1', 'true', 'proxy', '10.0.0.0/99'])
      expect(read({ TRUSTED_PROXIES: proxy })).toThrow('TRUSTED_PROXIES');
    expect(read({ READS_PER_MINUTE: '0' })).toThrow('READS_PER_MINUTE: at least 1 is needed');
  });

  it('names every variable at fault at once, and shows no value', () => {
    const secret = 'mysql://somebody:secret@db';
    const read = () =>
      readEnvironment({ PORT: '70000', DATABASE_URL: secret, LOG_LEVEL: 'loud', WORKER: 'perhaps' });
    expect(read).toThrow(EnvironmentInvalid);
    for (const name of ['PORT', 'DATABASE_URL', 'LOG_LEVEL', 'WORKER']) expect(read).toThrow(name);
    expect(read).not.toThrow('secret');
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT: a whole number is needed'],
    [{ DATABASE_CONNECTIONS: '0' }, 'DATABASE_CONNECTIONS: at least 1 is needed'],
    [{ DATABASE_URL: 'mysql://db/x' }, 'DATABASE_URL: an address as postgres://user@host/database is needed'],
    [{ OIDC_SCOPES_LIMIT: 'nobody' }, 'OIDC_SCOPES_LIMIT'],
    [{ OIDC_ISSUER: 'login' }, 'OIDC_ISSUER: an address as https://login.example.fi is needed'],
  ])('says what is needed instead of %j', (variables, told) => {
    expect(() => readEnvironment(variables)).toThrow(told);
  });

  it.each([
    ['the demo in production', { NODE_ENV: 'production' }, 'DEMO'],
    [
      'the demo in production, asked for',
      { NODE_ENV: 'production', DEMO: 'true', OIDC_ISSUER: ISSUER },
      'DEMO',
    ],
    ['the demo on every address', { HOST: '0.0.0.0' }, 'HOST'],
    ['the demo on the network', { HOST: '192.168.1.10' }, 'HOST'],
    ['no demo and no issuer', { DEMO: 'false' }, 'OIDC_ISSUER'],
    [
      'real identity codes outside production',
      { ALLOW_REAL_IDENTITY_CODES: 'true' },
      'ALLOW_REAL_IDENTITY_CODES',
    ],
    [
      'production without keys to seal with',
      { NODE_ENV: 'production', OIDC_ISSUER: ISSUER },
      'SEALING_KEYS_FILE',
    ],
    ['an algorithm that signs nothing', { OIDC_ALGORITHMS: 'none' }, 'OIDC_ALGORITHMS'],
  ])('refuses %s', (_, variables, named) => {
    expect(() => readEnvironment(variables)).toThrow(named);
  });
});
