import { asFunction } from 'awilix';
import { registerClient } from '../application/clients/persons/register-client.ts';
import { searchDuplicates } from '../application/clients/persons/search-duplicates.query.ts';
import { decideDuplicate } from '../application/clients/persons/decide-duplicate.ts';
import { giveIdentityCode } from '../application/clients/persons/give-identity-code.ts';
import { renameClient } from '../application/clients/persons/rename-client.ts';
import { changeContact } from '../application/clients/persons/change-contact.ts';
import { setGuardian } from '../application/clients/persons/set-guardian.ts';
import { enterSecurityBan } from '../application/clients/persons/enter-security-ban.ts';
import { mergeClients } from '../application/clients/persons/merge-clients.ts';
import { rotateKeys } from '../application/clients/persons/rotate-keys.ts';
import { reverseMerge } from '../application/clients/persons/reverse-merge.ts';
import {
  findClientsByName,
  findClientByCode,
  getClientIdentityCodes,
  getClientContacts,
  getSecurityBanRecall,
} from '../application/clients/persons/find-person.query.ts';

/** Persons: registering, finding, merging, and what is recorded of them. */
export const personsUseCases = {
  registerClient: asFunction(registerClient).singleton(),
  searchDuplicates: asFunction(searchDuplicates).singleton(),
  decideDuplicate: asFunction(decideDuplicate).singleton(),
  giveIdentityCode: asFunction(giveIdentityCode).singleton(),
  renameClient: asFunction(renameClient).singleton(),
  changeContact: asFunction(changeContact).singleton(),
  setGuardian: asFunction(setGuardian).singleton(),
  enterSecurityBan: asFunction(enterSecurityBan).singleton(),
  mergeClients: asFunction(mergeClients).singleton(),
  reverseMerge: asFunction(reverseMerge).singleton(),
  rotateKeys: asFunction(rotateKeys).singleton(),
  findClientsByName: asFunction(findClientsByName).singleton(),
  findClientByCode: asFunction(findClientByCode).singleton(),
  getClientIdentityCodes: asFunction(getClientIdentityCodes).singleton(),
  getClientContacts: asFunction(getClientContacts).singleton(),
  getSecurityBanRecall: asFunction(getSecurityBanRecall).singleton(),
};
