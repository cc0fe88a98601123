import { type Command, Option } from 'commander';
import { actorsBy, lookup, officeWords } from '../../dossier/index.ts';
import { type Actor, ActorKind, type Alignment } from '../../model/index.ts';
import type { OpenDossier } from '../../work/dossier.ts';
import { answer } from '../answers.ts';
import { UserError } from '../exit.ts';
import { type AnswerOptions, askDossier, withAnswerOptions, withAsOf } from '../options.ts';
import type { Column } from '../terminal.ts';

interface ActorsOptions extends AnswerOptions {
  kind?: ActorKind;
  country?: string;
  name?: string;
}

/** `actors`: who and what is spoken of. */
export function registerActors(program: Command): void {
  withAsOf(withAnswerOptions(program.command('actors')))
    .summary('who is spoken of')
    .description('Lists the actors, those with most events, statements and figures first.')
    .addOption(new Option('-k, --kind <kind>', 'only actors of this kind').choices(ActorKind.options))
    .option('-c, --country <code>', 'only actors of this country (ISO 3166-1 alpha-3)')
    .option('--name <name>', 'only actors with this in one of their names')
    .addHelpText('after', '\nExample: chancery actors --kind person --country ISL')
    .action((options: ActorsOptions) => askDossier(options, (dossier) => listActors(dossier, options)));
}

/** Throws a UserError that names the countries there are, when no actor is of this one. */
function refuseUnknownCountry({ actors }: Alignment, country: string): void {
  const known = [...new Set(actors.flatMap((actor) => actor.country ?? []))].toSorted();
  if (known.includes(country)) return;
  const told = known.length === 0 ? 'It knows the country of none.' : `It has actors of: ${known.join(', ')}.`;
  throw new UserError(
    `No actor in the dossier is of the country ${country}. ${told} Countries are given by their codes of three letters: --country FRA`,
  );
}

const COLUMNS: Column[] = [
  { title: 'name', flexible: true },
  { title: 'kind' },
  { title: 'country' },
  { title: 'office', flexible: true },
  { title: 'events', align: 'right' },
  { title: 'statements', align: 'right' },
  { title: 'figures', align: 'right' },
  { title: 'reports', align: 'right' },
  { title: 'id' },
];

async function listActors(dossier: OpenDossier, options: ActorsOptions): Promise<void> {
  const alignment = await dossier.alignment();
  const { kind, country, name } = options;
  if (country !== undefined) refuseUnknownCountry(alignment, country.toUpperCase());
  const counted = actorsBy(lookup(alignment), {
    ...(kind && { kind }),
    ...(country === undefined ? {} : { country: country.toUpperCase() }),
    ...(name === undefined ? {} : { name }),
  });
  const counts = new Map(counted.map((one) => [one.actor.id, one]));
  const row = (actor: Actor) => {
    const { events = 0, statements = 0, figures = 0, reports = 0 } = counts.get(actor.id) ?? {};
    const offices = actor.roles.map(officeWords).join('; ');
    return [actor.name, actor.kind, actor.country ?? '', offices, ...[events, statements, figures, reports].map(String), actor.id];
  };
  answer(
    alignment,
    counted.map(({ actor }) => actor),
    'actor',
    options,
    { columns: COLUMNS, row },
  );
}
