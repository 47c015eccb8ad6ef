import { asFunction } from 'awilix';
import {
  findDeliveries,
  getDelivery,
  findDeliveryExceptions,
  findWaitingDeliveries,
} from '../application/clients/deliveries/find-deliveries.query.ts';

/** Deliveries of the client register. */
export const deliveriesUseCases = {
  findDeliveries: asFunction(findDeliveries).singleton(),
  getDelivery: asFunction(getDelivery).singleton(),
  findDeliveryExceptions: asFunction(findDeliveryExceptions).singleton(),
  findWaitingDeliveries: asFunction(findWaitingDeliveries).singleton(),
};
