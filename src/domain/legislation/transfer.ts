import type { PlainDate } from '../shared/plain-date.ts';
import { day, timeline } from './timeline.ts';

/** How customer responsibility moves between the TE Office and a municipality (asiakkuuden siirtäminen). */
export interface TransferRules {
  /** A municipality may receive clients; before the trial act everybody stays with the TE Office. */
  readonly possible: boolean;
  /** Last day on which the trial act is in force; null when the act has no end. */
  readonly lastDay: PlainDate | null;
  /** The conditions may be met on any day from the start of a job search, or a notified change, and so many after. */
  readonly windowDays: number;
  /** Changes before this day open no window. */
  readonly windowsFrom: PlainDate | null;
  /** Clients registered by one day are moved by another when the trials begin. */
  readonly initialTransfer: { readonly registeredBy: PlainDate; readonly movedBy: PlainDate } | null;
  /** Who is told; the municipality's receipt starts its responsibility. */
  readonly notify: readonly ('client' | 'municipality')[];
  /** Losing the ground after the transfer does not end responsibility. */
  readonly sticky: boolean;
}

const PLANNED: TransferRules = {
  possible: false,
  lastDay: null,
  windowDays: 0,
  windowsFrom: null,
  initialTransfer: null,
  notify: ['client'],
  sticky: true,
};

const ENACTED: TransferRules = {
  ...PLANNED,
  possible: true,
  lastDay: day('2023-06-30'),
  windowDays: 7,
  windowsFrom: day('2021-03-01'),
  initialTransfer: { registeredBy: day('2021-02-28'), movedBy: day('2021-03-31') },
  notify: ['client', 'municipality'],
};

/** Transfer of customer responsibility, by the date of the transfer. */
export const transfer = timeline<TransferRules>('transfer', 'transfer date', [
  {
    version: 'V0',
    from: day('2020-01-01'),
    act: 'Boundary conditions of the employment trials (2020)',
    section: 'Kohderyhmä',
    certainty: 'S',
    status: 'in-force',
    rules: PLANNED,
  },
  {
    version: 'V1',
    from: day('2021-03-01'),
    act: '1269/2020',
    section: '5 §, 6 §, 24 §',
    certainty: 'F',
    status: 'in-force',
    rules: ENACTED,
  },
  {
    version: 'V2d',
    from: day('2022-08-01'),
    act: '1269/2020 (287/2022)',
    section: '23 §, 24 §',
    certainty: 'F',
    status: 'in-force',
    rules: { ...ENACTED, lastDay: day('2024-12-31') },
  },
  {
    version: 'V5',
    from: day('2025-01-01'),
    act: '380/2023, 383/2023',
    section: '1 §',
    certainty: 'F',
    status: 'in-force',
    rules: { ...PLANNED, notify: [] },
  },
]);
