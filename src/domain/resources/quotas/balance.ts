/** How a quota stands (kiintiön saldo): amounts in cents, seats in persons. */
export interface Balance {
  readonly amount: number;
  readonly reserved: number;
  readonly committed: number;
  /** Paid of what is committed. */
  readonly used: number;
  /** Null where seats are not counted. */
  readonly seats: number | null;
  readonly seatsReserved: number;
  readonly seatsTaken: number;
}

/** Money that can still be reserved or committed, in cents (käytettävissä). */
export function availableIn({ amount, reserved, committed }: Balance): number {
  return amount - reserved - committed;
}

/** Seats that can still be reserved or taken; null where they are not counted. */
export function seatsLeftIn({ seats, seatsReserved, seatsTaken }: Balance): number | null {
  return seats === null ? null : seats - seatsReserved - seatsTaken;
}

/** By how much each part of a balance changes. */
export type BalanceChange = { readonly [Part in keyof Balance]?: number };

/** The balance after a change. Seats that are not counted stay so. */
export function changed(balance: Balance, by: BalanceChange): Balance {
  return {
    amount: balance.amount + (by.amount ?? 0),
    reserved: balance.reserved + (by.reserved ?? 0),
    committed: balance.committed + (by.committed ?? 0),
    used: balance.used + (by.used ?? 0),
    seats: balance.seats === null ? null : balance.seats + (by.seats ?? 0),
    seatsReserved: balance.seatsReserved + (by.seatsReserved ?? 0),
    seatsTaken: balance.seatsTaken + (by.seatsTaken ?? 0),
  };
}
