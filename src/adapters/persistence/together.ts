const turn = () => new Promise((resolve) => setImmediate(resolve));

interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Asks for many in one call: while a call is on its way, what arrives waits and goes with the next. A call leaves when the
 * process has turned to everybody, so that who asks at the same time goes along. Nobody gets an answer from a call that
 * had left before they asked. `call` answers in the order in which it was asked, and is asked for
 * no more than `atMost` at once.
 */
export function together<Asked, Answer>(
  call: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
  atMost = Number.POSITIVE_INFINITY,
): (asked: Asked) => Promise<Answer> {
  let waiting: Waiting<Asked, Answer>[] = [];
  let calling = false;

  const callForAll = async (): Promise<void> => {
    for (await turn(); waiting.length > 0; await turn()) {
      const batch = waiting.slice(0, atMost);
      waiting = waiting.slice(atMost);
      try {
        const answers = await call(batch.map(({ asked }) => asked));
        batch.forEach(({ resolve }, index) => resolve(answers[index] as Answer));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    calling = false;
  };

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      if (calling) return;
      calling = true;
      void callForAll();
    });
}
