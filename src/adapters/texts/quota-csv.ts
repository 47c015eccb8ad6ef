import type {
  ShownBalance,
  ShownMovement,
  Underuse,
} from '../../application/resources/quotas/quota-reads.port.ts';
import { type Cell, type CsvColumn, csvOf } from './excel-csv.ts';
import { dateInWords, type Language, momentInWords, texts, type Texts } from './language.ts';
import { organisationName } from './organisations.ts';
import { movementKindNames, quotaLineNames } from './quota-words.ts';

/** Euros as a number that a spreadsheet counts with; cents divide without a rest that anybody sees. */
function euros(cents: number): number {
  return cents / 100;
}

function balanceColumns(
  of: (movement: ShownMovement) => ShownBalance,
  labels: Readonly<Record<'amount' | 'reserved' | 'committed' | 'used' | 'seats' | 'seatsHeld', Texts>>,
): readonly CsvColumn<ShownMovement>[] {
  return [
    { label: labels.amount, cell: (movement) => euros(of(movement).amountCents) },
    { label: labels.reserved, cell: (movement) => euros(of(movement).reservedCents) },
    { label: labels.committed, cell: (movement) => euros(of(movement).committedCents) },
    { label: labels.used, cell: (movement) => euros(of(movement).usedCents) },
    { label: labels.seats, cell: (movement) => of(movement).seats },
    {
      label: labels.seatsHeld,
      cell: (movement) => of(movement).seatsReserved + of(movement).seatsTaken,
    },
  ];
}

function movementColumns(language: Language): readonly CsvColumn<ShownMovement>[] {
  return [
    { label: texts('Nro', 'Nr', 'No.'), cell: ({ number }) => number },
    { label: texts('Aika', 'Tid', 'Time'), cell: ({ at }) => momentInWords(at, language) },
    {
      label: texts('Päätöspäivä', 'Beslutsdag', 'Decided on'),
      cell: ({ decidedOn }) => dateInWords(decidedOn, language),
    },
    {
      label: texts('Tapahtuma', 'Händelse', 'Movement'),
      cell: ({ kind }) => movementKindNames[kind][language],
    },
    { label: texts('Sitoumus', 'Förbindelse', 'Commitment'), cell: ({ commitment }) => commitment },
    ...balanceColumns(({ change }) => change, {
      amount: texts('Kiintiön muutos, €', 'Ändring av kvoten, €', 'Change of the quota, €'),
      reserved: texts('Varatun muutos, €', 'Ändring av reserverat, €', 'Change of reserved, €'),
      committed: texts('Sidotun muutos, €', 'Ändring av bundet, €', 'Change of committed, €'),
      used: texts('Maksettu, €', 'Utbetalt, €', 'Paid, €'),
      seats: texts('Paikkojen muutos', 'Ändring av platser', 'Change of seats'),
      seatsHeld: texts('Otettujen paikkojen muutos', 'Ändring av tagna platser', 'Change of seats taken'),
    }),
    ...balanceColumns(({ after }) => after, {
      amount: texts('Kiintiö jälkeen, €', 'Kvoten efter, €', 'Quota after, €'),
      reserved: texts('Varattu jälkeen, €', 'Reserverat efter, €', 'Reserved after, €'),
      committed: texts('Sidottu jälkeen, €', 'Bundet efter, €', 'Committed after, €'),
      used: texts('Käytetty jälkeen, €', 'Använt efter, €', 'Used after, €'),
      seats: texts('Paikat jälkeen', 'Platser efter', 'Seats after'),
      seatsHeld: texts('Otetut paikat jälkeen', 'Tagna platser efter', 'Seats taken after'),
    }),
    {
      label: texts('Organisaatio', 'Organisation', 'Body'),
      cell: ({ by }) => organisationName(by.organisation, language),
    },
    { label: texts('Tekijä', 'Gjord av', 'Made by'), cell: ({ by }) => by.subject },
    { label: texts('Peruste', 'Motivering', 'Reason'), cell: ({ reason }): Cell => reason },
    {
      label: texts('Sääntö', 'Regel', 'Rule'),
      cell: ({ rule }) => `${rule.act}, ${rule.section} (${rule.version})`,
    },
  ];
}

/** The ledger of a quota as CSV that opens in Excel. */
export function movementsCsv(movements: readonly ShownMovement[], language: Language): string {
  return csvOf(movementColumns(language), movements, language);
}

function underuseColumns(language: Language): readonly CsvColumn<Underuse>[] {
  return [
    {
      label: texts('Organisaatio', 'Organisation', 'Body'),
      cell: ({ holder }) => organisationName(holder, language),
    },
    {
      label: texts('Palvelu', 'Service', 'Service'),
      cell: ({ serviceLine }) => quotaLineNames[serviceLine][language],
    },
    { label: texts('Kiintiö, €', 'Kvot, €', 'Quota, €'), cell: ({ amountCents }) => euros(amountCents) },
    {
      label: texts('Sidottu, €', 'Bundet, €', 'Committed, €'),
      cell: ({ committedCents }) => euros(committedCents),
    },
    { label: texts('Käytetty, €', 'Använt, €', 'Used, €'), cell: ({ usedCents }) => euros(usedCents) },
    {
      label: texts('Maksamatta, €', 'Inte utbetalt, €', 'Not paid, €'),
      cell: ({ unpaidCents }) => euros(unpaidCents),
    },
    {
      label: texts('Käyttämättä, €', 'Outnyttjat, €', 'Underuse, €'),
      cell: ({ unusedCents }) => euros(unusedCents),
    },
    {
      label: texts(
        'Siitä vapautettu jälkikäteen, €',
        'Därav frigjort i efterhand, €',
        'Of it released later, €',
      ),
      cell: ({ releasedLaterCents }) => euros(releasedLaterCents),
    },
  ];
}

/** What was left of the quotas of a year, as CSV that opens in Excel. */
export function underuseCsv(rows: readonly Underuse[], language: Language): string {
  return csvOf(underuseColumns(language), rows, language);
}
