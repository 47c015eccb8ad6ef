import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { pipeline } from 'node:stream';

/** A network between the product and its database that can fail. */
export interface Proxy {
  /** The same address through the proxy. */
  readonly address: string;
  /** Cuts every connection that is open now. */
  cut(): void;
  /** Lets nothing more through the connections that are open now, and leaves them open. */
  freeze(): void;
  close(): Promise<void>;
}

export async function proxyOf(address: string): Promise<Proxy> {
  const { hostname, port } = new URL(address);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    }
    pipeline(near, far, near, () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const through = new URL(address);
  through.hostname = '127.0.0.1';
  through.port = String((server.address() as AddressInfo).port);
  const cut = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    address: through.toString(),
    cut,
    freeze() {
      for (const socket of open) socket.unpipe().pause();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cut();
      }),
  };
}
