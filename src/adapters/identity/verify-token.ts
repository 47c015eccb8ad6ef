import { hash } from 'node:crypto';
import { errors, jwtVerify, type JWTHeaderParameters, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { type Failure, fail, ok, type Result } from '../../domain/shared/result.ts';
import { REMEMBERED_MS } from './provider-keys.ts';

/** Whom an access token names, and what it limits them to. */
export interface TokenBearer {
  readonly subject: string;
  /** Names of permissions; null when only rights limit the bearer. */
  readonly scopes: readonly string[] | null;
}

/** The bearer of an access token, once the token has been found to be good. */
export type VerifyToken = (
  token: string,
) => Promise<Result<TokenBearer, Failure<'TOKEN_INVALID' | 'IDENTITY_PROVIDER_UNAVAILABLE'>>>;

/** Algorithms with which tokens may be signed; shared secrets and unsigned tokens are none of them. */
export type TokenAlgorithm = 'ES256' | 'EdDSA' | 'RS256';

export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly TokenAlgorithm[];
  readonly keys: JWTVerifyGetKey;
  /** Whose scopes limit what they may do: those of systems always do. */
  readonly limited: 'systems' | 'everybody';
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Hears why tokens cannot be verified at the moment. */
  readonly onUnavailable?: (error: unknown) => void;
}

/**
 * Makes the check of access tokens: signature by an allowed algorithm, issuer, audience, subject, time. Good tokens
 * are remembered by their hash for a while, so that the signature is not computed anew for every request; what
 * their subject may do is asked each time elsewhere.
 */
export function tokenVerifier(rules: TokenRules): VerifyToken {
  const { issuer, audience, algorithms, keys, limited, now, onUnavailable } = rules;
  const known = new Map<string, { readonly bearer: TokenBearer; readonly until: number }>();

  const remember = (key: string, bearer: TokenBearer, expiry: number): void => {
    if (known.size >= MOST_REMEMBERED) known.delete(known.keys().next().value ?? '');
    known.set(key, { bearer, until: Math.min(expiry, now() + REMEMBERED_MS) });
  };

  return async (token) => {
    if (token.length > LONGEST_TOKEN) return fail('invalid', 'TOKEN_INVALID');
    const key = hash('sha256', token, 'base64');
    const found = known.get(key);
    if (found !== undefined && now() < found.until) return ok(found.bearer);
    known.delete(key);
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: [...algorithms],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: new Date(now()),
        requiredClaims: ['sub', 'exp'],
      });
      const { sub = '', exp = 0 } = payload;
      if (sub === '' || sub.length > LONGEST_SUBJECT || !isForAccess(protectedHeader, payload)) {
        return fail('invalid', 'TOKEN_INVALID');
      }
      const isLimited = limited === 'everybody' || payload['client_id'] === sub;
      const bearer = { subject: sub, scopes: isLimited ? scopesIn(payload) : null };
      remember(key, bearer, (exp + CLOCK_TOLERANCE_SECONDS) * 1000);
      return ok(bearer);
    } catch (error) {
      if (isFaultOfToken(error)) return fail('invalid', 'TOKEN_INVALID');
      onUnavailable?.(error);
      return fail('unavailable', 'IDENTITY_PROVIDER_UNAVAILABLE');
    }
  };
}

/** Claims by which an ID token is bound to a sign-in; an access token has none of them. */
const OF_ID_TOKENS = ['nonce', 'at_hash', 'c_hash', 's_hash'] as const;

/**
 * Whether a token gives access, and does not only tell an application who has signed in. Most providers mark access
 * tokens (RFC 9068), or with `Bearer` among the claims; of others those are refused that are ID tokens for sure.
 */
function isForAccess({ typ = '' }: JWTHeaderParameters, payload: JWTPayload): boolean {
  const type = typ.toLowerCase().replace(/^application\//, '');
  if (type === 'at+jwt') return true;
  if (type !== '' && type !== 'jwt') return false;
  if (payload['typ'] === 'Bearer') return true;
  return payload['typ'] !== 'ID' && OF_ID_TOKENS.every((claim) => payload[claim] === undefined);
}

/** A token that names no scope allows nothing. */
function scopesIn({ scope }: JWTPayload): readonly string[] {
  return typeof scope === 'string' ? scope.split(' ') : [];
}

const CLOCK_TOLERANCE_SECONDS = 5;
const MOST_REMEMBERED = 10_000;
const LONGEST_TOKEN = 8_192;
const LONGEST_SUBJECT = 255;

const FAULTS_OF_TOKEN = [
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

function isFaultOfToken(error: unknown): boolean {
  return FAULTS_OF_TOKEN.some((fault) => error instanceof fault);
}
