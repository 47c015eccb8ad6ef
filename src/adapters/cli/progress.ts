import type { Progress } from '../../application/ports/progress.ts';
import type { Language, Texts } from '../texts/language.ts';
import type { Terminal } from './terminal.ts';

const STAGES: Readonly<Record<string, Texts>> = {
  read: { fi: 'Luetaan rivejä', sv: 'Läser rader', en: 'Reading rows' },
  apply: { fi: 'Viedään kantaan', sv: 'Förs in i databasen', en: 'Applying' },
  determine: { fi: 'Määritetään asiakkaita', sv: 'Bedömer kunder', en: 'Determining clients' },
  transfer: { fi: 'Siirretään asiakkaita', sv: 'Överför kunder', en: 'Transferring clients' },
  simulate: {
    fi: 'Kokeillaan ehdotusta asiakkaisiin',
    sv: 'Prövar förslaget på kunder',
    en: 'Trying the bill on clients',
  },
  'read-postings': { fi: 'Luetaan ilmoituksia', sv: 'Läser annonser', en: 'Reading postings' },
  retain: { fi: 'Poistetaan vanhoja tietoja', sv: 'Tar bort gamla uppgifter', en: 'Removing old data' },
  'rotate-keys': { fi: 'Vaihdetaan avaimia', sv: 'Byter nycklar', en: 'Changing keys' },
  generate: { fi: 'Kirjoitetaan henkilöitä', sv: 'Skriver personer', en: 'Writing persons' },
};

/** A watched line is redrawn this often; elsewhere a plain line is written each time a tenth is done. */
const REDRAW_MS = 100;

/** Shows how far work has come: one moving line on a terminal, plain lines elsewhere. */
export function terminalProgress(
  terminal: Terminal,
  language: Language,
  now: () => number,
): Progress & { end(): void } {
  let drawnAt = 0;
  let lastLine = '';
  let lastStep = '';
  return {
    report(stage, done, total) {
      const line = lineOf(STAGES[stage]?.[language] ?? stage, done, total, language);
      if (terminal.isWatched) {
        if (now() - drawnAt < REDRAW_MS && done !== total) return;
        drawnAt = now();
        terminal.note(`\r${line.padEnd(lastLine.length)}`);
        lastLine = line;
        return;
      }
      const step = `${stage} ${total ? Math.floor((done / total) * 10) : ''}`;
      if (step === lastStep) return;
      lastStep = step;
      terminal.note(`${line}\n`);
    },
    end() {
      if (terminal.isWatched && lastLine !== '') terminal.note('\n');
      lastLine = '';
    },
  };
}

function lineOf(label: string, done: number, total: number | null, language: Language): string {
  if (!total) return `${label} …`;
  const number = new Intl.NumberFormat(language);
  return `${label}: ${number.format(done)} / ${number.format(total)} (${Math.floor((done / total) * 100)} %)`;
}
