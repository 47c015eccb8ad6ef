/**
 * An error without what it may quote: messages of the database and of the JSON parser repeat values, messages of the
 * server framework repeat addresses. Their type, code and place in the program are enough to find the fault.
 */
export function safeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const quotes = error instanceof SyntaxError || code !== undefined || error.cause !== undefined;
  return {
    type: error.name,
    ...(code !== undefined && { code }),
    ...(!quotes && { message: error.message.replaceAll(/\?\S*/g, '') }),
    stack: frames.join('\n'),
    ...(error.cause instanceof Error && { cause: safeError(error.cause) }),
  };
}
