import { asFunction } from 'awilix';
import type { Database } from '../../adapters/persistence/database.ts';
import { vacancyReads } from '../../adapters/persistence/offers/vacancies.read.ts';
import {
  changeVacancy,
  publishVacancy,
  refuseVacancy,
} from '../../application/offers/vacancies/change-vacancy.ts';
import { closeVacancy } from '../../application/offers/vacancies/close-vacancy.ts';
import { findVacancies, getVacancy } from '../../application/offers/vacancies/find-vacancies.query.ts';
import { findPostingFaults } from '../../application/offers/vacancies/find-posting-faults.query.ts';
import { importVacancies } from '../../application/offers/vacancies/import-vacancies.ts';
import { recordVacancy } from '../../application/offers/vacancies/record-vacancy.ts';

/** Vacancies: notices of employers, and what becomes of them. */
export const vacancyUseCases = {
  vacancyReads: asFunction(({ database }: { readonly database: Database }) =>
    vacancyReads(database.pool),
  ).singleton(),
  recordVacancy: asFunction(recordVacancy).singleton(),
  changeVacancy: asFunction(changeVacancy).singleton(),
  publishVacancy: asFunction(publishVacancy).singleton(),
  refuseVacancy: asFunction(refuseVacancy).singleton(),
  closeVacancy: asFunction(closeVacancy).singleton(),
  importVacancies: asFunction(importVacancies).singleton(),
  findPostingFaults: asFunction(findPostingFaults).singleton(),
  findVacancies: asFunction(findVacancies).singleton(),
  getVacancy: asFunction(getVacancy).singleton(),
};
