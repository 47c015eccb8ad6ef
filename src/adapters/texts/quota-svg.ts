import type { MonthEnd, QuotaYear } from '../../application/resources/quotas/quota-reads.port.ts';
import { eurosInWords, type Language, monthInWords, say } from './language.ts';
import { organisationName } from './organisations.ts';
import { quotaLineNames, quotaPartNames, quotaPictureWords } from './quota-words.ts';

const WIDTH = 900;
const HEIGHT = 420;
const LEFT = 120;
const TOP = 84;
const BOTTOM = 372;
const STEP = (WIDTH - LEFT - 20) / 12;
const BAR = 40;

type Part = keyof typeof quotaPartNames;

/** From the ground up. */
const PARTS: readonly Part[] = ['used', 'committed', 'reserved', 'left'];

function partsOf({ amountCents, reservedCents, committedCents, usedCents }: MonthEnd): Record<Part, number> {
  return {
    used: usedCents,
    committed: committedCents - usedCents,
    reserved: reservedCents,
    left: amountCents - reservedCents - committedCents,
  };
}

/**
 * A year of a quota as a picture: how it stood at the end of each month, in a bar of four parts. It has no script and no
 * outer parts; its description says in words what the bars show; the parts differ in pattern as well as in colour, follow
 * the light or dark of the screen, and are outlines in print.
 */
export function quotaSvg({ holder, budgetYear, serviceLine, months }: QuotaYear, language: Language): string {
  const most = Math.max(1, ...months.map(({ amountCents }) => amountCents));
  const title = say(quotaPictureWords.title, language, {
    line: quotaLineNames[serviceLine][language],
    year: String(budgetYear),
    holder: organisationName(holder, language),
  });
  const told = months.map((month) => monthTold(month, language));
  const description = told.length === 0 ? quotaPictureWords.nothing[language] : told.join(' ');
  const height = (cents: number): number => (cents / most) * (BOTTOM - TOP);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title description" lang="${language}">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    `<style>${STYLE}</style>`,
    PATTERN,
    `<rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>`,
    `<text class="heading" x="12" y="26">${escaped(title)}</text>`,
    ...PARTS.map((part, index) => keyDrawn(part, 12 + index * 215, language)),
    axisDrawn(most, language),
    ...months.map((month, index) => barDrawn(month, index, told[index] ?? '', height)),
    '</svg>',
  ].join('\n');
}

function monthTold(month: MonthEnd, language: Language): string {
  const parts = Object.entries(partsOf(month)).map(([part, cents]) => [part, eurosInWords(cents, language)]);
  return say(quotaPictureWords.month, language, {
    month: monthInWords(month.month, language),
    ...Object.fromEntries(parts),
  });
}

function keyDrawn(part: Part, x: number, language: Language): string {
  return `<g aria-hidden="true"><rect class="bar ${part}" x="${x}" y="42" width="16" height="16"/><text x="${x + 24}" y="55">${quotaPartNames[part][language]}</text></g>`;
}

/** Nothing, half and all of the amount. */
function axisDrawn(most: number, language: Language): string {
  const lines = [0, 0.5, 1].map((share) => {
    const y = (BOTTOM - share * (BOTTOM - TOP)).toFixed(1);
    return `<line class="rule" x1="${LEFT - 6}" x2="${WIDTH - 14}" y1="${y}" y2="${y}"/><text class="amount" x="${LEFT - 12}" y="${y}" dy="4">${eurosInWords(Math.round(most * share), language)}</text>`;
  });
  return `<g aria-hidden="true">${lines.join('')}</g>`;
}

function barDrawn(month: MonthEnd, index: number, told: string, height: (cents: number) => number): string {
  const parts = partsOf(month);
  const x = LEFT + index * STEP + (STEP - BAR) / 2;
  let y = BOTTOM;
  const drawn = PARTS.filter((part) => parts[part] > 0).map((part) => {
    const tall = height(parts[part]);
    y -= tall;
    return `<rect class="bar ${part}" x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${BAR}" height="${tall.toFixed(1)}"/>`;
  });
  const label = `<text class="month" x="${(x + BAR / 2).toFixed(1)}" y="${BOTTOM + 20}">${Number(month.month.slice(5))}</text>`;
  return `<g><title>${escaped(told)}</title>${drawn.join('')}${label}</g>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const PATTERN =
  '<defs><pattern id="striped" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="committed-ground" width="6" height="6"/><line class="stripe" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>';

function inked(
  paper: string,
  ink: string,
  faint: string,
  used: string,
  committed: string,
  reserved: string,
): string {
  return `.paper, .left { fill: ${paper}; }
text { fill: ${ink}; }
.rule { stroke: ${faint}; }
.bar, .stripe { stroke: ${ink}; }
.used { fill: ${used}; }
.committed-ground { fill: ${committed}; }
.reserved { fill: ${reserved}; }`;
}

/** Colours after Okabe and Ito, whom people without red or green can follow. */
const STYLE = `
svg { font-family: sans-serif; }
text { font-size: 12px; }
.heading { font-size: 15px; font-weight: bold; }
.amount { text-anchor: end; }
.month { text-anchor: middle; }
.bar { stroke-width: .8; }
.committed { fill: url(#striped); }
.left { stroke-dasharray: 3 2; }
${inked('#ffffff', '#1a1a1a', '#d5d5d5', '#0072b2', '#9ad0f3', '#f3c568')}
@media screen and (prefers-color-scheme: dark) {
${inked('#16181c', '#f0f0f0', '#3c4046', '#56b4e9', '#1f5f86', '#7d5a00')}
}
@media print {
${inked('#ffffff', '#000000', '#bbbbbb', '#808080', '#ffffff', '#dddddd')}
}`;
