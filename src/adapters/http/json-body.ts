import type { FastifyInstance } from 'fastify';

/** The body of a request is nested deeper than anything that the document describes. */
export class BodyTooDeep extends Error {
  override readonly name = 'BodyTooDeep';
}

/** Takes bodies in JSON and of no other type; what is nested too deep is refused before it is parsed. */
export function takeJson(app: FastifyInstance, mostDeep: number): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body);
    if (isDeeperThan(mostDeep, text)) done(new BodyTooDeep(), undefined);
    else void parse(request, text, done);
  });
}

/** Whether brackets stand in each other deeper than that; texts are passed over, wrong JSON is left to the parser. */
export function isDeeperThan(most: number, json: string): boolean {
  let depth = 0;
  let isText = false;
  for (let place = 0; place < json.length; place += 1) {
    const character = json[place];
    if (isText) {
      if (character === '\\') place += 1;
      else if (character === '"') isText = false;
    } else if (character === '"') isText = true;
    else if (character === '[' || character === '{') {
      depth += 1;
      if (depth > most) return true;
    } else if (character === ']' || character === '}') depth -= 1;
  }
  return false;
}
