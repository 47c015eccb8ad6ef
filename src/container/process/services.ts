import { asFunction } from 'awilix';
import {
  findSeatPools,
  findServiceReferrals,
  getServiceReferral,
} from '../../application/process/services/find-service-referrals.query.ts';
import { getServiceTimes } from '../../application/process/services/get-service-times.query.ts';
import { makeServiceReferral } from '../../application/process/services/make-service-referral.ts';
import { openSeatPool } from '../../application/process/services/open-seat-pool.ts';
import { takeServiceStep } from '../../application/process/services/take-service-step.ts';

/** Referrals to services, seats, and how long it takes to get into a service. */
export const serviceUseCases = {
  makeServiceReferral: asFunction(makeServiceReferral).singleton(),
  takeServiceStep: asFunction(takeServiceStep).singleton(),
  findServiceReferrals: asFunction(findServiceReferrals).singleton(),
  getServiceReferral: asFunction(getServiceReferral).singleton(),
  openSeatPool: asFunction(openSeatPool).singleton(),
  findSeatPools: asFunction(findSeatPools).singleton(),
  getServiceTimes: asFunction(getServiceTimes).singleton(),
};
