import { type Command, Option } from 'commander';
import { ActorKind } from '../../model/index.ts';
import type { OpenDossier } from '../../work/dossier.ts';
import { answer } from '../answers.ts';
import { type AnswerOptions, askDossier, withAnswerOptions } from '../options.ts';

interface ActorsOptions extends AnswerOptions {
  kind?: string;
}

/** `actors`: who and what is spoken of. */
export function registerActors(program: Command): void {
  withAnswerOptions(program.command('actors'))
    .summary('who is spoken of')
    .description('Lists the actors, the most mentioned first.')
    .addOption(new Option('-k, --kind <kind>', 'only actors of this kind').choices(ActorKind.options))
    .addHelpText('after', '\nExample: chancery actors --kind person')
    .action((options: ActorsOptions) => askDossier(options, (dossier) => actors(dossier, options)));
}

async function actors(dossier: OpenDossier, options: ActorsOptions): Promise<void> {
  const alignment = await dossier.alignment();
  const found = alignment.actors
    .filter((actor) => options.kind === undefined || actor.kind === options.kind)
    .toSorted((a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1));
  answer(alignment, found, 'actor', options, {
    columns: [
      { title: 'id' },
      { title: 'name', flexible: true },
      { title: 'kind' },
      { title: 'country' },
      { title: 'office', flexible: true },
      { title: 'mentions', align: 'right' },
    ],
    row: (actor) => [
      actor.id,
      actor.name,
      actor.kind,
      actor.country ?? '',
      actor.roles.map((role) => role.title).join(', '),
      String(actor.mentions.length),
    ],
  });
}
