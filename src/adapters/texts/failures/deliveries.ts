import type { FailureText } from './failure-text.ts';

/** Failures of a delivery of the client register as a whole. */
export const deliveryFailures = {
  REGISTRY_UNAVAILABLE: {
    kind: 'unavailable',
    title: {
      fi: 'Saapuvien toimitusten kansioon ei päästä',
      sv: 'Mappen för inkommande leveranser kan inte nås',
      en: 'The inbox cannot be looked into',
    },
    detail: {
      fi: 'Kansiota, johon asiakasrekisterin toimitukset saapuvat, ei ole, tai sitä ei saa lukea.',
      sv: 'Mappen där kundregistrets leveranser kommer in finns inte eller får inte läsas.',
      en: 'The folder in which deliveries of the client register arrive is not there or must not be read.',
    },
    next: {
      fi: 'Pyydä ylläpitoa tarkistamaan asetus URA_INBOX ja kansion lukuoikeus; yritä sitten uudelleen.',
      sv: 'Be underhållet kontrollera inställningen URA_INBOX och läsrätten till mappen; försök sedan på nytt.',
      en: 'Ask the maintainers to check the setting URA_INBOX and that the folder may be read; then try again.',
    },
  },
  DELIVERY_NOT_FOUND: {
    kind: 'not-found',
    title: {
      fi: 'Tietotoimitusta ei löydy',
      sv: 'Dataleveransen hittades inte',
      en: 'No such delivery',
    },
    detail: {
      fi: 'Tietotoimitusta ei ole, tai organisaatiollasi ei ole oikeutta nähdä sitä.',
      sv: 'Dataleveransen finns inte, eller så har din organisation inte rätt att se den.',
      en: 'There is no such delivery, or your organisation may not see it.',
    },
    next: {
      fi: 'Vastaanotetut toimitukset: /v1/deliveries. Odottavat toimitukset: /v1/waiting-deliveries.',
      sv: 'Mottagna leveranser: /v1/deliveries. Väntande leveranser: /v1/waiting-deliveries.',
      en: 'Deliveries received: /v1/deliveries. Deliveries that wait: /v1/waiting-deliveries.',
    },
  },
  DELIVERY_UNREADABLE: {
    kind: 'unavailable',
    title: {
      fi: 'Tietotoimitusta ei voi lukea',
      sv: 'Dataleveransen kan inte läsas',
      en: 'The delivery cannot be read',
    },
    detail: {
      fi: 'Järjestelmä ei anna lukea kansiota {path} tai sen tiedostoa ({problem}).',
      sv: 'Systemet låter inte mappen {path} eller en fil i den läsas ({problem}).',
      en: 'The system does not let the folder {path} or a file in it be read ({problem}).',
    },
    next: {
      fi: 'Anna ohjelman käyttäjälle oikeus lukea kansio ja sen tiedostot ja tuo toimitus uudelleen.',
      sv: 'Ge programmets användare rätt att läsa mappen och dess filer och importera leveransen på nytt.',
      en: 'Let the user of the program read the folder and its files, and import the delivery again.',
    },
  },
  MANIFEST_INVALID: {
    kind: 'invalid',
    title: { fi: 'Saate on virheellinen', sv: 'Följebrevet är felaktigt', en: 'The manifest is not valid' },
    detail: {
      fi: 'Tiedostossa manifest.json on vikaa: {field}.',
      sv: 'Det är fel i filen manifest.json: {field}.',
      en: 'Something is wrong with manifest.json: {field}.',
    },
    next: {
      fi: 'Pyydä rekisterin ylläpitäjältä korjattu toimitus.',
      sv: 'Be registerhållaren om en rättad leverans.',
      en: 'Ask the keeper of the register for a corrected delivery.',
    },
  },
  FILE_MISSING: {
    kind: 'invalid',
    title: { fi: 'Tiedosto puuttuu', sv: 'En fil saknas', en: 'A file is missing' },
    detail: {
      fi: 'Toimituksesta tai sen saatteesta puuttuu {file}.',
      sv: '{file} saknas i leveransen eller i dess följebrev.',
      en: '{file} is missing from the delivery or from its manifest.',
    },
    next: {
      fi: 'Kopioi toimitus kokonaan uudelleen tai pyydä se uudelleen.',
      sv: 'Kopiera hela leveransen på nytt eller begär den på nytt.',
      en: 'Copy the whole delivery again, or ask for it again.',
    },
  },
  FILE_UNEXPECTED: {
    kind: 'invalid',
    title: { fi: 'Ylimääräinen tiedosto', sv: 'En överflödig fil', en: 'A file too many' },
    detail: {
      fi: 'Tiedosto {file} ei kuulu toimitukseen.',
      sv: 'Filen {file} hör inte till leveransen.',
      en: 'The file {file} does not belong to a delivery.',
    },
    next: {
      fi: 'Siirrä tiedosto muualle ja tuo toimitus uudelleen.',
      sv: 'Flytta filen och importera leveransen på nytt.',
      en: 'Move the file elsewhere and import the delivery again.',
    },
  },
  CHECKSUM_MISMATCH: {
    kind: 'invalid',
    title: {
      fi: 'Tarkistussumma ei täsmää',
      sv: 'Kontrollsumman stämmer inte',
      en: 'The checksum does not match',
    },
    detail: {
      fi: 'Tiedosto {file} ei ole sama, josta saate kertoo.',
      sv: 'Filen {file} är inte den som följebrevet beskriver.',
      en: 'The file {file} is not the one that the manifest describes.',
    },
    next: {
      fi: 'Kopioi toimitus uudelleen. Jos ero jää, pyydä uusi toimitus.',
      sv: 'Kopiera leveransen på nytt. Om skillnaden kvarstår, begär en ny.',
      en: 'Copy the delivery again. If the difference stays, ask for a new one.',
    },
  },
  ROW_COUNT_MISMATCH: {
    kind: 'invalid',
    title: {
      fi: 'Rivimäärä ei täsmää',
      sv: 'Radantalet stämmer inte',
      en: 'The number of rows is not right',
    },
    detail: {
      fi: 'Tiedostossa {file} pitäisi olla {expected} riviä ja siinä on {found}.',
      sv: 'Filen {file} borde ha {expected} rader och har {found}.',
      en: 'The file {file} should have {expected} rows and has {found}.',
    },
    next: {
      fi: 'Pyydä uusi toimitus.',
      sv: 'Begär en ny leverans.',
      en: 'Ask for a new delivery.',
    },
  },
  ENCODING_INVALID: {
    kind: 'invalid',
    title: { fi: 'Merkistö on väärä', sv: 'Fel teckenkodning', en: 'The encoding is wrong' },
    detail: {
      fi: 'Tiedosto {file} ei ole merkistöä {encoding}; ensimmäinen virhe on rivillä {line}.',
      sv: 'Filen {file} är inte kodad i {encoding}; det första felet finns på rad {line}.',
      en: 'The file {file} is not in {encoding}; the first fault is in line {line}.',
    },
    next: {
      fi: 'Pyydä toimitus, jonka saate ilmoittaa merkistön oikein.',
      sv: 'Begär en leverans vars följebrev anger rätt teckenkodning.',
      en: 'Ask for a delivery whose manifest names the right encoding.',
    },
  },
  CSV_BROKEN: {
    kind: 'invalid',
    title: { fi: 'Tiedosto ei ole ehjä', sv: 'Filen är skadad', en: 'The file is broken' },
    detail: {
      fi: 'Tiedoston {file} riviä {line} ei voi lukea taulukkona.',
      sv: 'Rad {line} i filen {file} kan inte läsas som tabell.',
      en: 'Line {line} of the file {file} cannot be read as a table.',
    },
    next: {
      fi: 'Pyydä uusi toimitus; virheellistä tiedostoa ei korjata käsin.',
      sv: 'Begär en ny leverans; en felaktig fil rättas inte för hand.',
      en: 'Ask for a new delivery; a broken file is not mended by hand.',
    },
  },
  HEADER_INVALID: {
    kind: 'invalid',
    title: { fi: 'Otsikkorivi on väärä', sv: 'Fel rubrikrad', en: 'The header row is wrong' },
    detail: {
      fi: 'Tiedostosta {file} puuttuvat sarakkeet: {missing}.',
      sv: 'I filen {file} saknas kolumnerna: {missing}.',
      en: 'Columns missing from the file {file}: {missing}.',
    },
    next: {
      fi: 'Tarkista, että toimitus on tehty oikealla versiolla, ja pyydä uusi.',
      sv: 'Kontrollera att leveransen har gjorts med rätt version och begär en ny.',
      en: 'Check that the delivery was made in the right version, and ask for a new one.',
    },
  },
  MAPPING_UNKNOWN: {
    kind: 'invalid',
    title: { fi: 'Koodiston versio on tuntematon', sv: 'Okänd kodversion', en: 'Unknown code mapping' },
    detail: {
      fi: 'Saatteen kentän {field} arvoa ei tunneta.',
      sv: 'Värdet i följebrevets fält {field} är inte känt.',
      en: 'The value of the field {field} of the manifest is not known.',
    },
    next: {
      fi: 'Päivitä ohjelmisto tai pyydä toimitus, jonka version tämä ohjelmisto tuntee.',
      sv: 'Uppdatera programmet eller begär en leverans i en version som det känner.',
      en: 'Update the product, or ask for a delivery in a version that it knows.',
    },
  },
} as const satisfies Record<string, FailureText>;
