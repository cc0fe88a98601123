/** Writes the tables of docs/codebook.md from the event frames: `node knowledge/make-codebook.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type EventFrame, eventFrames } from '../src/extraction/events/frames/frames.ts';

const FILE = resolve(import.meta.dirname, '../docs/codebook.md');
const MARK = '<!-- frames: written by knowledge/make-codebook.ts -->';

function tableOf(frames: readonly EventFrame[]): string {
  return frames
    .map((frame) => {
      const { plover, cameo, gloss, verbs, nouns, examples } = frame;
      const modes = [...new Set([plover.mode, ...verbs.map(({ mode }) => mode), ...nouns.map(({ mode }) => mode)])].filter((mode) => mode !== undefined);
      const lemmas = [...new Set([...verbs, ...nouns].flatMap((pattern) => pattern.lemmas))];
      return `| ${frame.id} | ${gloss} | ${modes.join(', ')} | ${cameo ?? ''} | ${lemmas.length} | ${examples[0]?.text ?? ''} |`;
    })
    .join('\n');
}

const types = [...new Set(eventFrames().map(({ plover }) => plover.type))];
const sections = types.map((type) => {
  const frames = eventFrames().filter(({ plover }) => plover.type === type);
  return `### ${type}\n\n| frame | what is told | modes | CAMEO | verbs and nouns | example |\n|---|---|---|---|---|---|\n${tableOf(frames)}\n`;
});
const [kept = ''] = readFileSync(FILE, 'utf8').split(MARK);
writeFileSync(FILE, `${kept}${MARK}\n\n${sections.join('\n')}`);
