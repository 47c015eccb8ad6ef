import type { LetterContent } from '../../application/subsidies/decisions/letters.port.ts';
import { LETTER_FACTS, type LetterFact } from '../../application/subsidies/decisions/decidable.ts';
import type { CalculationRow } from '../../domain/subsidies/calculation.ts';
import type { RuleReference } from '../../domain/shared/result.ts';
import { appealBlocks } from './decision-letter-appeal.ts';
import { factNames, LETTER_WORDS, resultNames, titleOf } from './decision-letter-words.ts';
import { dateInWords, eurosInWords, type Language, LOCALES, say } from './language.ts';
import { organisationName } from './organisations.ts';
import type { Block, TextDocument } from './text-document.ts';

/**
 * The letter of a decision (päätöskirje): what is decided, for whom, by which act and section, what it comes to row by row
 * with the version of the rule of each, why, and how it is contested.
 */
export function decisionLetter(content: LetterContent, language: Language): TextDocument {
  const { decision, addressee, client, facts } = content;
  const word = (name: keyof typeof LETTER_WORDS): string => LETTER_WORDS[name][language];
  const { rule, calculation, handler } = decision;
  return {
    language,
    title: titleOf(decision)[language],
    blocks: [
      {
        kind: 'table',
        caption: word('decision'),
        head: [word('what'), word('fact')],
        rows: [
          [word('result'), resultNames[decision.result][language]],
          [word('decidedBy'), organisationName(handler, language)],
          [word('decidedOn'), dateInWords(decision.decidedOn, language)],
          [word('number'), decision.id],
          ...(decision.replaces === null ? [] : [[word('replaces'), decision.replaces]]),
          [
            word('addressee'),
            addressee.businessId === null ? addressee.name : `${addressee.name} (${addressee.businessId})`,
          ],
          [word('client'), `${client.firstNames} ${client.lastName}`],
          ...LETTER_FACTS.flatMap((name) => {
            const value = facts[name];
            return value === undefined
              ? []
              : [[factNames[name][language], factInWords(name, value, language)]];
          }),
          [word('basis'), ruleInWords(rule, language)],
        ],
      },
      ...(calculation.rows.length === 0 ? [] : [calculationTable(calculation.rows, language)]),
      paragraph(say(LETTER_WORDS.sum, language, { sum: eurosInWords(calculation.cents, language) })),
      { kind: 'heading', text: word('reasons') },
      { kind: 'paragraph', text: decision.reasons, language: decision.language },
      ...appealBlocks(content, language),
      { kind: 'heading', text: word('contact') },
      paragraph(
        say(LETTER_WORDS.contactHow, language, {
          body: organisationName(handler, language),
          number: decision.id,
        }),
      ),
    ],
  };
}

function calculationTable(rows: readonly CalculationRow[], language: Language): Block {
  const word = (name: keyof typeof LETTER_WORDS): string => LETTER_WORDS[name][language];
  return {
    kind: 'table',
    caption: word('calculation'),
    head: [
      word('time'),
      word('days'),
      word('countedFrom'),
      word('rate'),
      word('cap'),
      word('amount'),
      word('rules'),
    ],
    rows: rows.map(({ from, to, days, basisCents, rate, capCents, cents, rules }) => [
      `${dateInWords(from, language)} – ${dateInWords(to, language)}`,
      String(days),
      eurosInWords(basisCents, language),
      rate === null ? '–' : percentInWords(rate, language),
      capCents === null ? '–' : eurosInWords(capCents, language),
      eurosInWords(cents, language),
      rules.map((rule) => ruleInWords(rule, language)).join('; '),
    ]),
  };
}

/** Act, section, and from when the rule is in force as it is. */
function ruleInWords({ act, section, from }: RuleReference, language: Language): string {
  return say(LETTER_WORDS.rule, language, { act, section, from: dateInWords(from, language) });
}

function factInWords(name: LetterFact, value: string | number, language: Language): string {
  if (typeof value === 'string') return IS_DAY.test(value) ? dateInWords(value, language) : value;
  if (name.endsWith('Cents')) return eurosInWords(value, language);
  return name === 'rate' || name === 'laterRate' ? percentInWords(value, language) : String(value);
}

/** A share in basis points as per cent. */
function percentInWords(basisPoints: number, language: Language): string {
  const form = { style: 'percent', maximumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(LOCALES[language], form).format(basisPoints / 10_000);
}

const IS_DAY = /^\d{4}-\d{2}-\d{2}$/;

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
