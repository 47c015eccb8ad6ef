import { TIMELINE_KINDS, type TimelineKind } from '../../application/clients/timeline.ts';
import { addDays, daysBetween, earlier, later, type PlainDate } from '../../domain/shared/plain-date.ts';
import { dateInWords, type Language, say } from './language.ts';
import { daysInWords, type ShownEntry } from './timeline-shown.ts';
import { timelineKindNames, timelineWords } from './timeline-words.ts';

/** What a picture of a timeline shows beside the entries. */
export interface PictureOf {
  /** First and last day of the picture; without them it goes from the first known day to today. */
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly today: PlainDate;
  /** In words, as of when it shows what was known; null = now. */
  readonly knownAt: string | null;
  /** There are more entries than these. */
  readonly truncated: boolean;
}

const WIDTH = 1000;
const LABELS = 170;
const RIGHT = 15;
const TOP = 56;
const ROW = 22;
const BAR = 16;
const GAP = 10;
const AXIS = 34;
/** A letter of the labels is about as wide as this. */
const LETTER = 6.2;
const MOST_TICKS = 12;

/**
 * A timeline as a picture: a lane for each kind of entry on a common axis of days. It has no script and no outer
 * parts; each bar says in words what it is; colours can be told apart without seeing red and green, follow the light
 * or dark of the screen, and give way to outlines in print.
 */
export function timelineSvg(entries: readonly ShownEntry[], picture: PictureOf, language: Language): string {
  const scale = scaleOf(entries, picture);
  const lanes = lanesOf(entries, scale);
  const height = lanes.reduce((sum, { rows }) => sum + rows.length * ROW + GAP, TOP) + AXIS;
  const values = {
    from: dateInWords(scale.from, language),
    to: dateInWords(scale.to, language),
    count: String(entries.length),
    kinds: lanes
      .map(({ kind, rows }) => `${timelineKindNames[kind][language]} ${rows.flat().length}`)
      .join(', '),
  };
  const title = say(timelineWords.title, language, values);
  const notes = [
    picture.knownAt === null ? '' : say(timelineWords.asKnown, language, { at: picture.knownAt }),
    picture.truncated ? say(timelineWords.truncated, language, values) : '',
    entries.length === 0 ? timelineWords.nothing[language] : '',
  ].filter((note) => note !== '');
  let y = TOP;
  const drawn = lanes.map((lane) => {
    const begun = y;
    y += lane.rows.length * ROW + GAP;
    return laneDrawn(lane, begun, scale, language);
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title description" lang="${language}">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped([say(timelineWords.description, language, values), ...notes].join(' '))}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="paper" width="${WIDTH}" height="${height}"/>`,
    `<text class="heading" x="12" y="24">${escaped(title)}</text>`,
    `<text class="note" x="12" y="42">${escaped(notes.join(' '))}</text>`,
    axisDrawn(scale, y, picture.today, language),
    ...drawn,
    '</svg>',
  ].join('\n');
}

interface Scale {
  readonly from: PlainDate;
  readonly to: PlainDate;
  x(day: PlainDate): number;
}

function scaleOf(entries: readonly ShownEntry[], { from, to, today }: PictureOf): Scale {
  const days = entries.flatMap((entry) => [entry.from, entry.to].filter((day) => day !== null));
  const first = from ?? days.reduce(earlier, to ?? today);
  const last = later(to ?? days.reduce(later, today), addDays(first, 1));
  const perDay = (WIDTH - LABELS - RIGHT) / (daysBetween(first, last) + 1);
  return { from: first, to: last, x: (day) => LABELS + daysBetween(first, day) * perDay };
}

interface Lane {
  readonly kind: TimelineKind;
  /** Entries that do not overlap stand in one row. */
  readonly rows: readonly (readonly ShownEntry[])[];
}

function lanesOf(entries: readonly ShownEntry[], scale: Scale): readonly Lane[] {
  return TIMELINE_KINDS.map((kind) => {
    const rows: { entries: ShownEntry[]; endsAt: number }[] = [];
    const ofKind = entries
      .filter((entry) => entry.kind === kind)
      .toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
    for (const entry of ofKind) {
      const { left, width } = extent(entry, scale);
      const free = rows.find(({ endsAt }) => endsAt <= left) ?? { entries: [], endsAt: 0 };
      if (!rows.includes(free)) rows.push(free);
      free.entries.push(entry);
      free.endsAt = left + width;
    }
    return { kind, rows: rows.map((row) => row.entries) };
  }).filter(({ rows }) => rows.length > 0);
}

/** Where a bar begins and how wide it is, within the picture; what happens in a day is still wide enough to be seen. */
function extent(entry: ShownEntry, scale: Scale): { readonly left: number; readonly width: number } {
  const left = scale.x(later(entry.from ?? scale.from, scale.from));
  const right = scale.x(addDays(earlier(entry.to ?? scale.to, scale.to), 1));
  return { left, width: Math.max(right - left, 5) };
}

function laneDrawn({ kind, rows }: Lane, top: number, scale: Scale, language: Language): string {
  const bars = rows.flatMap((row, index) =>
    row.map((entry) => barDrawn(entry, top + index * ROW, scale, language)),
  );
  const label = `<text class="lane" x="12" y="${top + BAR - 4}">${escaped(timelineKindNames[kind][language])}</text>`;
  const line = `<line class="rule" x1="12" x2="${WIDTH - RIGHT}" y1="${top - GAP / 2}" y2="${top - GAP / 2}"/>`;
  return `<g class="${classOf(kind)}">${line}${label}${bars.join('')}</g>`;
}

function barDrawn(entry: ShownEntry, y: number, scale: Scale, language: Language): string {
  const { left, width } = extent(entry, scale);
  const [x, w] = [left.toFixed(1), width.toFixed(1)];
  const words = labelFor(entry, Math.floor((width - 8) / LETTER));
  const label =
    words === ''
      ? ''
      : `<text class="in" x="${(left + 4).toFixed(1)}" y="${y + BAR - 4}">${escaped(words)}</text>`;
  const told = escaped(`${entry.name}, ${daysInWords(entry, language)}: ${entry.text}`);
  return `<g><title>${told}</title><rect class="bar" x="${x}" y="${y}" width="${w}" height="${BAR}" rx="2"/>${label}</g>`;
}

/** As much of what an entry says as there is room for in its bar; a code rather than a piece of a word. */
function labelFor({ text, value }: ShownEntry, room: number): string {
  if (text.length <= room) return text;
  if (value !== null && value.length <= Math.min(room, LONGEST_CODE)) return value;
  return room < SHORTEST_PIECE ? '' : `${text.slice(0, room - 1)}…`;
}

const LONGEST_CODE = 3;
const SHORTEST_PIECE = 6;

/** Years or months, as many as can be read, and today. */
function axisDrawn(scale: Scale, y: number, today: PlainDate, language: Language): string {
  const months = monthsBetween(scale.from, scale.to);
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((every) => months.length / every <= MOST_TICKS) ?? 240;
  const ticks = months
    .filter((month) => (Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1) % step === 0)
    .map((month) => {
      const x = scale.x(month).toFixed(1);
      const text = step >= 12 ? month.slice(0, 4) : `${Number(month.slice(5, 7))}/${month.slice(0, 4)}`;
      return `<line class="rule" x1="${x}" x2="${x}" y1="${TOP - GAP}" y2="${y}"/><text class="tick" x="${x}" y="${y + 16}">${text}</text>`;
    });
  const isShown = scale.from <= today && today <= scale.to;
  const at = scale.x(today).toFixed(1);
  const now = isShown
    ? `<line class="today" x1="${at}" x2="${at}" y1="${TOP - GAP}" y2="${y}"><title>${timelineWords.today[language]}</title></line>`
    : '';
  return `<g aria-hidden="true">${ticks.join('')}${now}</g>`;
}

/** First days of the months of a span. */
function monthsBetween(from: PlainDate, to: PlainDate): readonly PlainDate[] {
  const firstMonth = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7));
  const lastMonth = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1;
  return Array.from({ length: Math.max(lastMonth - firstMonth + 1, 0) }, (_, index) => {
    const month = firstMonth + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01` as PlainDate;
  });
}

/** Text that means nothing to the reader of the markup; what XML does not allow at all is left out. */
function escaped(text: string): string {
  return Array.from(text)
    .filter((letter) => letter >= ' ' && letter !== '\uFFFE' && letter !== '\uFFFF')
    .map((letter) => ESCAPES[letter] ?? letter)
    .join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Colours of the bars on light and on dark paper; after Okabe and Ito, whom people without red or green can follow. */
const COLOURS: Readonly<Record<TimelineKind, readonly [light: string, dark: string]>> = {
  RESIDENCE: ['#d9d9d9', '#4a4d52'],
  JOB_SEARCH: ['#9ad0f3', '#1f5f86'],
  STATUS: ['#f3c568', '#7d5a00'],
  SPELL: ['#eb9a6a', '#8f3f00'],
  SERVICE: ['#6fcfb0', '#00664b'],
  SERVICE_LINE: ['#b8e3d5', '#2c5c4e'],
  EARNINGS_RIGHT: ['#f4ec8f', '#5f5a10'],
  RESPONSIBILITY: ['#7fb3d9', '#004f80'],
  DETERMINATION: ['#e0a9c6', '#7d3f62'],
  NOTICE: ['#c3b5e0', '#4d3f78'],
  OVERRIDE: ['#d87fae', '#99306e'],
  STAY: ['#c9dcea', '#33556d'],
  REQUEST: ['#a79ad6', '#5f4f94'],
  MEETING: ['#8fd0e8', '#145c78'],
  ASSESSMENT: ['#d8d36a', '#6b6510'],
  PLAN: ['#9fd18b', '#33691e'],
  REFERRAL: ['#f0b48a', '#8a4a1c'],
  WORK_TRIAL: ['#e8c46e', '#735214'],
  JOB_OFFER: ['#f2a5a0', '#8c2f2a'],
  START_UP_GRANT: ['#9ec9c4', '#1f5f58'],
  PAY_SUBSIDY: ['#8fd6c0', '#1d5f4c'],
  MULTI_SECTOR: ['#c7a7dc', '#5c3a78'],
  STATEMENT: ['#a8c6a0', '#3d5f36'],
  CLARIFICATION: ['#f2a9a0', '#8a2f25'],
  REMINDER: ['#e6b3d3', '#7a2f5f'],
  FACT_REPORT: ['#e3b7a0', '#7a4a30'],
  CLAIM: ['#b5d6c8', '#2f6b55'],
  DECISION: ['#b0c4de', '#2f4f7a'],
  RECTIFICATION: ['#d3b8ae', '#6d3f36'],
  CHANGE: ['#bdbdbd', '#63666b'],
};

function coloured(on: 0 | 1): string {
  return TIMELINE_KINDS.map((kind) => `.${classOf(kind)} .bar { fill: ${COLOURS[kind][on]}; }`).join('\n');
}

function classOf(kind: TimelineKind): string {
  return kind.toLowerCase().replaceAll('_', '-');
}

function inked(paper: string, ink: string, faint: string): string {
  return `.paper { fill: ${paper}; }
text { fill: ${ink}; }
.rule { stroke: ${faint}; }
.bar, .today { stroke: ${ink}; }`;
}

const STYLE = `
svg { font-family: sans-serif; }
text { font-size: 12px; }
.heading { font-size: 15px; font-weight: bold; }
.note, .tick, .in { font-size: 11px; }
.tick { text-anchor: middle; }
.lane { font-weight: bold; }
.in { pointer-events: none; }
.rule, .today { stroke-width: 1; }
.today { stroke-dasharray: 4 3; }
.bar { stroke-width: .6; }
${inked('#ffffff', '#1a1a1a', '#d5d5d5')}
${coloured(0)}
@media screen and (prefers-color-scheme: dark) {
${inked('#16181c', '#f0f0f0', '#3c4046')}
${coloured(1)}
}
@media print {
${inked('#ffffff', '#000000', '#bbbbbb')}
.bar.bar { fill: #ffffff; stroke-width: 1; }
}`;
