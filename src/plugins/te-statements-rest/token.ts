import { z } from 'zod';
import { type Line, NotSent } from './exchange.ts';

const tokenAnswer = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive().optional(),
});

/** A token is fetched anew so long before it ends. */
const EARLY_MS = 30_000;
const LASTING_S = 300;

export interface Credentials {
  readonly address: URL;
  readonly clientId: string;
  readonly secret: string;
  readonly scope: string | null;
}

/** Access tokens by client credentials: one is kept until it is about to end, and many who ask at once wait for one. */
export interface Tokens {
  /** @throws NotSent when no token could be got */
  current(signal: AbortSignal): Promise<string>;
  /** The token was refused: the next one is fetched. */
  forget(): void;
}

export function tokens(line: Line, credentials: Credentials, timeoutMs: number, now: () => number): Tokens {
  let kept: { readonly token: string; readonly until: number } | null = null;
  let fetching: Promise<string> | null = null;

  const fetched = async (signal: AbortSignal): Promise<string> => {
    const { address, clientId, secret, scope } = credentials;
    const fields = { grant_type: 'client_credentials', ...(scope !== null && { scope }) };
    const answered = await line
      .ask({
        address,
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          authorization: `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(secret)}`).toString('base64')}`,
        },
        body: new URLSearchParams(fields).toString(),
        timeoutMs,
        signal,
      })
      .catch(() => {
        throw new NotSent('the token service does not answer');
      });
    const parsed = answered.status === 200 ? tokenAnswer.safeParse(asJson(answered.body)) : null;
    if (parsed?.success !== true) throw new NotSent(`the token service answered ${answered.status}`);
    const { access_token: token, expires_in: seconds = LASTING_S } = parsed.data;
    kept = { token, until: now() + seconds * 1_000 - EARLY_MS };
    return token;
  };

  return {
    current(signal) {
      if (kept !== null && now() < kept.until) return Promise.resolve(kept.token);
      fetching ??= fetched(signal).finally(() => {
        fetching = null;
      });
      return fetching;
    },
    forget() {
      kept = null;
    },
  };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
