/** Ids are opaque UUIDs; the brand keeps one kind from standing in for another. */
type Id<Kind extends string> = string & { readonly __id: Kind };

/** A client (asiakas); never derived from an identity code. */
export type ClientId = Id<'client'>;
/** A target-group determination (kohderyhmäratkaisu). */
export type DeterminationId = Id<'determination'>;
/** A referral notice (siirtoilmoitus). */
export type NoticeId = Id<'notice'>;
/** A delivery received from a client register (tietotoimitus). */
export type DeliveryId = Id<'delivery'>;
/** A piece of long work: an import, a determination run, a transfer run. */
export type RunId = Id<'run'>;
/** A merge of two clients who are one person (yhdistäminen). */
export type MergeId = Id<'merge'>;
/** A decision that two records are of different persons (päätös tuplaehdokkaasta). */
export type DuplicateDecisionId = Id<'duplicate-decision'>;
