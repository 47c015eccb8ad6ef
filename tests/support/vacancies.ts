import type { NoticeContent } from '../../src/domain/offers/vacancies/notice.ts';
import { date } from './client-facts.ts';

/** What an employer tells of a vacancy in Hämeenlinna. */
export const NOTICE: NoticeContent = {
  employer: { kind: 'BUSINESS', businessId: '9000100-6', name: 'Keksitty Oy' },
  title: 'Varastotyöntekijä',
  occupation: '9333',
  municipalities: ['109'],
  hours: '01',
  duration: '06',
  relationship: '01',
  workTimes: ['01'],
  requirements: {
    education: null,
    languages: [{ language: 'fi', level: 'B2' }],
    drivingLicences: ['B'],
    skills: ['Trukin ajo'],
  },
  openFrom: date('2022-06-01'),
  applyBy: date('2022-06-30'),
  places: 2,
  commission: 'PUBLISH',
  contact: { name: 'Keksitty Kontakti', phone: '+358 50 000 0000', email: null },
};
