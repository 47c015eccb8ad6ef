import { definePlugin } from '../kit/define-plugin.ts';
import { config } from './config.ts';
import { receiver } from './receiver.ts';

/** Fact reports and statements over an HTTPS interface, with mutual TLS or access tokens. */
export const teStatementsRest = definePlugin({
  id: 'te-statements-rest',
  port: 'te-statements',
  kit: 1,
  title: 'Fact reports and statements over HTTPS',
  scope: 'process',
  config,
  create(tools) {
    return receiver(tools);
  },
});
