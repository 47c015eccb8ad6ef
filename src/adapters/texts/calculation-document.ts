import type { QuotaCalculation } from '../../domain/resources/calculations/quota-calculation.ts';
import type { CalculationResult } from '../../domain/resources/calculations/result.ts';
import { municipalityName } from '../../domain/reference/municipalities.ts';
import {
  calculationStateNames,
  decimals,
  lineName,
  outputNames,
  partName,
  valueInWords,
} from './calculation-words.ts';
import { dateInWords, eurosInWords, type Language, texts } from './language.ts';
import type { Block, TextDocument } from './text-document.ts';

/** A calculation as it is given to people: what it comes to, for whom, from what, by which rules, and who was heard. */
export function calculationDocument(calculation: QuotaCalculation, language: Language): TextDocument {
  const { name, number, state, from, publication, inputs, result, consultations, reason } = calculation;
  const date = (day: string): string => dateInWords(day, language);
  const facts: readonly (readonly [keyof typeof WORDS, string | null])[] = [
    ['area', name],
    ['number', String(number)],
    ['state', calculationStateNames[state][language]],
    ['from', date(from)],
    ['published', publication && date(publication.on)],
    ['reason', reason],
  ];
  return {
    language,
    title: WORDS.title[language],
    blocks: [
      ...(publication === null ? [paragraph(WORDS.notPublished[language])] : []),
      ...(publication?.isLate === true ? [paragraph(WORDS.late[language])] : []),
      paragraph(WORDS.indicative[language]),
      {
        kind: 'table',
        caption: WORDS.facts[language],
        head: [WORDS.what[language], WORDS.fact[language]],
        rows: facts.flatMap(([fact, value]) => (value === null ? [] : [[WORDS[fact][language], value]])),
      },
      {
        kind: 'table',
        caption: WORDS.reference[language],
        head: (['service', 'period', 'participants', 'targetGroup', 'unitCost', 'method'] as const).map(
          (column) => WORDS[column][language],
        ),
        rows: inputs.lines.map(
          ({ serviceLine, reference, participants, targetGroup, unitCost, methodVersion }) => [
            lineName(serviceLine, language),
            reference === null ? '–' : `${date(reference.from)} – ${date(reference.to)}`,
            String(participants),
            String(targetGroup),
            `${eurosInWords(unitCost.cents, language)} / ${WORDS[unitCost.per][language]}`,
            methodVersion,
          ],
        ),
      },
      ...(result === null ? [paragraph(WORDS.notCalculated[language])] : blocksOf(result, language)),
      { kind: 'heading', text: WORDS.heard[language] },
      consultations.length === 0
        ? paragraph(WORDS.nobody[language])
        : {
            kind: 'list',
            items: consultations.map(
              ({ municipality, on, heard, opinion }) =>
                `${municipalityName(municipality, language)}, ${date(on)}, ${heard}: ${opinion}`,
            ),
          },
    ],
  };
}

function blocksOf({ quotas, cents, staff, rows }: CalculationResult, language: Language): readonly Block[] {
  const law = new Set(rows.map(({ rule }) => `${rule.act}, ${rule.section}`));
  return [
    {
      kind: 'table',
      caption: WORDS.quotas[language],
      head: (['service', 'municipality', 'places', 'cents'] as const).map(
        (column) => WORDS[column][language],
      ),
      rows: [
        ...quotas.flatMap(({ serviceLine, places, cents: whole, parts }) =>
          [{ municipality: null, places, cents: whole }, ...parts].map((part) => [
            lineName(serviceLine, language),
            partName(part.municipality, language),
            String(part.places),
            eurosInWords(part.cents, language),
          ]),
        ),
        [WORDS.sum[language], partName(null, language), '', eurosInWords(cents, language)],
      ],
    },
    ...(staff === null
      ? []
      : [
          {
            kind: 'table',
            caption: WORDS.staff[language],
            head: [WORDS.municipality[language], WORDS.fte[language]],
            rows: [{ municipality: null, fte: staff.fte }, ...staff.parts].map(({ municipality, fte }) => [
              partName(municipality, language),
              decimals(fte, language),
            ]),
          } as const,
        ]),
    {
      kind: 'table',
      caption: WORDS.made[language],
      head: (['what', 'service', 'municipality', 'value', 'formula', 'inputs'] as const).map(
        (column) => WORDS[column][language],
      ),
      rows: rows.map((row) => [
        outputNames[row.output][language],
        row.serviceLine === null ? '–' : lineName(row.serviceLine, language),
        partName(row.municipality, language),
        valueInWords(row, language),
        row.formula,
        Object.entries(row.inputs)
          .map(([input, value]) => `${input} = ${value}`)
          .join('; '),
      ]),
    },
    { kind: 'heading', text: WORDS.law[language] },
    { kind: 'list', items: [...law] },
  ];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

const WORDS = {
  title: texts(
    'Suuntaa-antava laskelma resurssien kohdentumisesta',
    'Riktgivande kalkyl över resursernas fördelning',
    'Indicative calculation of resources',
  ),
  indicative: texts(
    'Laskelma on suuntaa-antava. Kiintiöt päättää ELY-keskus.',
    'Kalkylen är riktgivande. NTM-centralen beslutar om kvoterna.',
    'The calculation is indicative. The ELY Centre decides on quotas.',
  ),
  notPublished: texts(
    'Laskelmaa ei ole julkaistu.',
    'Kalkylen har inte publicerats.',
    'The calculation has not been published.',
  ),
  late: texts(
    'Laskelma on julkaistu hakuajan jälkeen.',
    'Kalkylen har publicerats efter ansökningstiden.',
    'The calculation was published after the application period.',
  ),
  notCalculated: texts(
    'Tulosta ei ole laskettu.',
    'Resultatet har inte beräknats.',
    'Nothing is calculated yet.',
  ),
  facts: texts('Laskelma', 'Kalkyl', 'Calculation'),
  what: texts('Tieto', 'Uppgift', 'What'),
  fact: texts('Sisältö', 'Innehåll', 'Fact'),
  area: texts('Alue', 'Område', 'Area'),
  number: texts('Versio', 'Version', 'Version'),
  state: texts('Tila', 'Läge', 'State'),
  from: texts('Voimassa alkaen', 'Gäller från', 'Holds from'),
  published: texts('Julkaistu', 'Publicerad', 'Published'),
  reason: texts('Version syy', 'Orsak till versionen', 'Reason of the version'),
  reference: texts('Lähtötiedot', 'Utgångsuppgifter', 'Inputs'),
  service: texts('Palvelu', 'Tjänst', 'Service'),
  period: texts('Vertailujakso', 'Jämförelseperiod', 'Reference period'),
  participants: texts('Osallistujia', 'Deltagare', 'Participants'),
  targetGroup: texts('Kohderyhmä', 'Målgrupp', 'Target group'),
  unitCost: texts('Yksikkökustannus', 'Enhetskostnad', 'Unit cost'),
  method: texts('Menetelmä', 'Metod', 'Method'),
  MONTH: texts('kk', 'mån', 'month'),
  YEAR: texts('vuosi', 'år', 'year'),
  quotas: texts('Kiintiöt', 'Kvoter', 'Quotas'),
  municipality: texts('Kunta', 'Kommun', 'Municipality'),
  places: texts('Paikkoja', 'Platser', 'Places'),
  cents: texts('Vuodessa', 'Per år', 'A year'),
  sum: texts('Yhteensä', 'Sammanlagt', 'Together'),
  staff: texts('Henkilöstö', 'Personal', 'Staff'),
  fte: texts('Henkilötyövuosia', 'Årsverken', 'Person-years'),
  made: texts('Mistä luvut on laskettu', 'Vad siffrorna har beräknats av', 'What the figures are made from'),
  value: texts('Arvo', 'Värde', 'Value'),
  formula: texts('Kaava', 'Formel', 'Formula'),
  inputs: texts('Lähtötiedot', 'Utgångsuppgifter', 'Inputs'),
  law: texts('Sovelletut säännökset', 'Tillämpade bestämmelser', 'Law applied'),
  heard: texts('Kuuleminen', 'Hörande', 'Who was heard'),
  nobody: texts('Ketään ei ole vielä kuultu.', 'Ingen har ännu hörts.', 'Nobody has been heard yet.'),
} as const;
