import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAILURE_TEXTS } from '../../src/adapters/texts/failures/catalogue.ts';
import { startApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let isReady: () => Promise<boolean>;

beforeAll(async () => {
  test = await startApp({ isReady: () => isReady() });
});
afterAll(() => test.close());

describe('health', () => {
  it('is alive whatever the database does', async () => {
    isReady = () => Promise.reject(new Error('no database'));
    const answer = await test.call('/health/live');
    expect(answer.json()).toEqual({ status: 'alive' });
  });

  it('is ready when it can serve', async () => {
    isReady = async () => true;
    expect((await test.call('/health/ready')).json()).toEqual({ status: 'ready' });
  });

  it('is not ready, and says no more, when it cannot', async () => {
    for (const state of [async () => false, () => Promise.reject(new Error('secret address'))]) {
      isReady = state;
      const answer = await test.call('/health/ready');
      expect(answer.status).toBe(503);
      expect(answer.json().code).toBe('NOT_READY');
      expect(answer.text).not.toContain('secret');
    }
  });
});

describe('/problems', () => {
  it('has a page in every language for every problem', async () => {
    for (const code of Object.keys(FAILURE_TEXTS)) {
      for (const language of ['fi', 'sv', 'en']) {
        const path = `/problems/${code.toLowerCase().replaceAll('_', '-')}?lang=${language}`;
        const answer = await test.call(path);
        expect(answer.status).toBe(200);
        expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
        expect(answer.text).toContain(`<html lang="${language}">`);
        expect(answer.text).toContain(code);
        expect(answer.text).not.toMatch(/\{\w+\}(?!\/)/);
      }
    }
  });

  it('is JSON for those who want no page, in the language they speak', async () => {
    const answer = await test.call('/problems/version-conflict', {
      headers: { accept: 'application/json', 'accept-language': 'sv' },
    });
    expect(answer.headers['content-language']).toBe('sv');
    expect(answer.json()).toMatchObject({ code: 'VERSION_CONFLICT', status: 412 });
  });

  it('loads nothing from anywhere', async () => {
    const answer = await test.call('/problems/forbidden');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.text).not.toMatch(/https?:|<script|<link|<img/);
  });

  it('knows no page of a problem that there is not', async () => {
    expect((await test.call('/problems/no-such-thing')).status).toBe(404);
    expect((await test.call('/problems/constructor')).status).toBe(404);
  });
});

describe('/docs', () => {
  it('is a page that needs no other host', async () => {
    const page = await test.call('/docs/');
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/(src|href)="https?:/);
    expect(page.headers['content-security-policy']).toMatch(/default-src 'self'/);
    expect(page.headers['content-security-policy']).not.toContain('http');
    const script = await test.call('/docs/static/swagger-initializer.js');
    expect(script.status).toBe(200);
    expect(script.text).toContain('validatorUrl: null');
    const document = await test.call('/docs/json');
    expect(document.json().openapi).toBe('3.1.0');
  });
});
