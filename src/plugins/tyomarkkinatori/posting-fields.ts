import { z } from 'zod';

const word = z.string().max(500);
const words = z.array(z.object({ kieliKoodi: z.string(), arvo: word })).default([]);
/** Codes come one by one or several in a text with commas. */
const codes = z
  .array(word)
  .nullish()
  .transform((given) => (given ?? []).flatMap((text) => text.split(',').map((code) => code.trim())));
const moment = z.iso.datetime({ offset: true });
const classified = z.array(z.object({ luokiteltuArvo: word })).nullish();

/** An answer of the interface: its postings are read one by one. */
export const answerFields = z.object({
  ilmoituksienMaara: z.int().min(0).nullish(),
  Ilmoitukset: z.array(z.unknown()),
});

export const idFields = z.object({ ilmoituksenID: z.string().min(1).max(100) });

/** What is read of a posting (työpaikkailmoitus); other fields are left where they are. */
export const postingFields = idFields.extend({
  tyollistaja: z.string(),
  ilmoittajanNimi: words,
  ilmoittajanYTunnus: word.nullish(),
  julkaisupvm: moment,
  perustiedot: z.object({
    tyonOtsikko: words,
    tyoAika: z.string().nullish(),
    tyonJatkuvuus: z.string().nullish(),
    paikkojenMaara: z.int().min(1).max(10_000).nullish(),
    tyoskentely: z.object({ tyoskentelyAika: codes }).nullish(),
  }),
  osaamisvaatimukset: z
    .object({
      kielitaidot: z.array(z.object({ kielitaito: word, kielitaidonTaso: word.nullish() })).nullish(),
      ajokortti: z.object({ vaaditutAjokorttiluokat: codes }).nullish(),
      ammatit: classified,
      osaamiset: classified,
      koulutusaste: z.string().nullish(),
    })
    .nullish(),
  sijainti: z.object({ kunta: codes }).nullish(),
  hakeminen: z.object({ hakuaikaPaattyy: moment.nullish() }).nullish(),
});

export type PostingFields = z.output<typeof postingFields>;
