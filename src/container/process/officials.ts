import { asFunction } from 'awilix';
import {
  findClientsOfOfficial,
  getOfficial,
} from '../../application/process/officials/find-officials.query.ts';
import { handOverClients } from '../../application/process/officials/hand-over-clients.ts';
import { nameOfficial } from '../../application/process/officials/name-official.ts';
import { getProcess } from '../../application/process/overview/get-process.query.ts';
import {
  addServiceElement,
  endServiceElement,
} from '../../application/process/service-model/configure-element.ts';
import {
  findServiceElements,
  getServiceModel,
} from '../../application/process/service-model/get-service-model.query.ts';
import { endTask } from '../../application/process/tasks/end-task.ts';
import {
  countProcessWork,
  findProcessWork,
} from '../../application/process/worklists/find-process-work.query.ts';

/** Officials of clients, and what they have to do. */
export const officialUseCases = {
  nameOfficial: asFunction(nameOfficial).singleton(),
  handOverClients: asFunction(handOverClients).singleton(),
  getOfficial: asFunction(getOfficial).singleton(),
  findClientsOfOfficial: asFunction(findClientsOfOfficial).singleton(),
  addServiceElement: asFunction(addServiceElement).singleton(),
  endServiceElement: asFunction(endServiceElement).singleton(),
  findServiceElements: asFunction(findServiceElements).singleton(),
  getServiceModel: asFunction(getServiceModel).singleton(),
  endTask: asFunction(endTask).singleton(),
  getProcess: asFunction(getProcess).singleton(),
  countProcessWork: asFunction(countProcessWork).singleton(),
  findProcessWork: asFunction(findProcessWork).singleton(),
};
