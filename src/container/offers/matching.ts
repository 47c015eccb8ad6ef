import { asFunction } from 'awilix';
import {
  findMatchingClients,
  findMatchingVacancies,
} from '../../application/offers/matching/find-matches.query.ts';
import { tellJobWishes } from '../../application/offers/matching/tell-job-wishes.ts';

/** Vacancies for clients, clients for vacancies, and what clients wish for. */
export const matchingUseCases = {
  findMatchingVacancies: asFunction(findMatchingVacancies).singleton(),
  findMatchingClients: asFunction(findMatchingClients).singleton(),
  tellJobWishes: asFunction(tellJobWishes).singleton(),
};
