import { join, resolve } from 'node:path';
import type { DatabaseAddress } from '../../adapters/persistence/migrate.ts';
import { startEmbedded } from './embedded.ts';

/** A database to work on, and how to let go of it. */
export interface Connected {
  readonly address: DatabaseAddress;
  /** Folder in which the secrets of this database are kept when nobody gives them. */
  readonly folder: string;
  /** One line for people: where the data lie and how to begin from nothing. */
  readonly whereabouts: string;
  release(): Promise<void>;
}

export interface DatabaseSettings {
  readonly DATABASE_URL?: string | undefined;
  readonly MIGRATION_DATABASE_URL?: string | undefined;
  readonly DATA_FOLDER: string;
}

/** The PostgreSQL that the settings name, or the embedded one. */
export async function connectPostgresql(settings: DatabaseSettings): Promise<Connected> {
  const { DATABASE_URL: given, MIGRATION_DATABASE_URL: owner } = settings;
  if (given !== undefined) {
    const { host, pathname } = new URL(given);
    return {
      address: { application: given, migration: owner ?? given },
      folder: settings.DATA_FOLDER,
      whereabouts: `Database: PostgreSQL at ${host}${pathname}.`,
      release: () => Promise.resolve(),
    };
  }
  const server = await startEmbedded(join(resolve(settings.DATA_FOLDER), 'postgresql'));
  return {
    address: server.address,
    folder: server.home,
    whereabouts: `Database: embedded PostgreSQL, data in ${server.home}; to begin from nothing, stop and delete that folder.`,
    release: () => server.release(),
  };
}
