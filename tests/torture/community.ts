import { areaCodes, teOfficeOf, trialAreaOn } from '../../src/domain/legislation/trial-areas.ts';
import type { PlainDate } from '../../src/domain/shared/plain-date.ts';
import { type Cells, type DeliveryContent, writeDelivery } from '../support/delivery-builder.ts';
import { rowOf } from '../support/delivery-rows.ts';

/** Invented people of one trial area, all of whom belong to the target group on {@link DAY}. */
export interface Community {
  readonly area: string;
  readonly teOffice: string;
  readonly municipality: string;
  /** First digits of every key. */
  readonly mark: string;
  readonly people: number;
}

/** Data cut of every delivery, and the day as of which clients are determined and moved. */
export const DAY = '2021-03-31';

const PEOPLE = 240;

/** A community of an area; different numbers are different people. */
export function communityOf(area: string, number: number, people = PEOPLE): Community {
  const [municipality = ''] = trialAreaOn(area, DAY as PlainDate)?.municipalities ?? [];
  return { area, municipality, teOffice: teOfficeOf(area), mark: String(10 + number), people };
}

/**
 * One of many communities. Some of them are the same people at another place, as when everybody has moved; a low number
 * of rounds hardly meets anybody twice.
 */
export function freshCommunity(number: number, people = PEOPLE): Community {
  return communityOf(areaCodes[number % areaCodes.length] ?? '', 10 + (number % 80), people);
}

const FIRST_MINUTE = Date.UTC(2021, 2, 2);

/** When everything of an edition was recorded: a minute after everything of the one before. */
function minuteOf(edition: number): string {
  const [date = '', time = ''] = new Date(FIRST_MINUTE + edition * 60_000).toISOString().split('T');
  const [year, month, day] = date.split('-').map(Number);
  return `${day}.${month}.${year} ${time.slice(0, 5)}`;
}

interface Telling {
  readonly name: string;
  /** Grows from delivery to delivery: everything known of a person is recorded anew and a little differently. */
  readonly edition: number;
  /** The delivery that a delta continues, and its place in the row of them. */
  readonly after?: { readonly base: string; readonly sequence: number };
}

/** Writes a delivery of the community into a folder of its own. */
export function writeCommunity(community: Community, telling: Telling): ReturnType<typeof writeDelivery> {
  return writeDelivery(tellingOf(community, telling));
}

/** A delivery of the community: full, or a delta in which everybody has changed. */
export function tellingOf(community: Community, { name, edition, after }: Telling): DeliveryContent {
  const change: Cells = after === undefined ? {} : { muutoslaji: 'M' };
  const recorded = minuteOf(edition);
  const numbers = Array.from(
    { length: community.people },
    (_, index) => `${community.mark}${String(index + 1).padStart(6, '0')}`,
  );
  const about = (section: Parameters<typeof rowOf>[0], cellsOf: (number: string) => Cells): Cells[] =>
    numbers.map((number) =>
      rowOf(section, { asiakasnumero: number, kirjattu: recorded, ...change, ...cellsOf(number) }),
    );
  return {
    kind: after === undefined ? 'full' : 'delta',
    rows: {
      // Names turn with the edition, so that the order of names is another one each time.
      persons: about('persons', (number) => ({
        henkilotunnus: '',
        syntymaaika: '1.5.1995',
        sukunimi: `Keksitty${String((Number(number) * 7919 + edition * 104_729) % 9973)}`,
        kuntakoodi: community.municipality,
      })),
      residences: about('residences', (number) => ({
        jaksonumero: `R${number}`,
        kuntakoodi: community.municipality,
      })),
      'job-searches': about('job-searches', (number) => ({
        tyonhakunumero: `H${number}`,
        toimistokoodi: community.teOffice,
      })),
      statuses: about('statuses', (number) => ({
        jaksonumero: `T${number}`,
        tyollisyyskoodi: edition % 2 === 0 ? '02' : '03',
      })),
      'earnings-rights': about('earnings-rights', (number) => ({
        tietonumero: `A${number}`,
        ansioturvaoikeus: 'E',
      })),
    },
    manifest: {
      delivery_id: name,
      area_codes: [community.area],
      data_cut: DAY,
      base_delivery_id: after?.base ?? null,
      sequence: after?.sequence ?? 1,
    },
  };
}
