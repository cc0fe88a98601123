/** Past participles that aren't the past tense with "-ed": "took" → "taken". */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'bear:borne begin:begun bind:bound bite:bitten break:broken bring:brought build:built burn:burnt buy:bought catch:caught choose:chosen cut:cut deal:dealt dig:dug do:done draw:drawn ' +
    'drink:drunk drive:driven eat:eaten feed:fed fight:fought find:found fly:flown freeze:frozen forget:forgotten get:got give:given grow:grown hang:hung hear:heard hide:hidden hit:hit keep:kept ' +
    'know:known lay:laid lead:led leave:left lend:lent lose:lost make:made meet:met pay:paid put:put read:read ride:ridden ring:rung run:run see:seen sell:sold send:sent set:set shake:shaken ' +
    'shoot:shot show:shown shut:shut sing:sung sink:sunk speak:spoken spend:spent spread:spread steal:stolen strike:struck sweep:swept swim:swum take:taken teach:taught tear:torn tell:told ' +
    'throw:thrown understand:understood wear:worn weave:woven win:won write:written'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
);

/** The past participle of a verb that stands in this form; undefined where neither the form nor the lemma's spelling tells it. */
export function participleOf(lemma: string, form: string): string | undefined {
  return IRREGULAR.get(lemma) ?? (/[^e]ed$/u.test(form) ? form : regular(lemma));
}

/** "add" → "added", "exclude" → "excluded", "bury" → "buried"; of "plan" and "visit" the spelling doesn't say whether the last letter doubles. */
function regular(lemma: string): string | undefined {
  // "recalls" taken for a lemma
  if (/[^s]s$/u.test(lemma)) return undefined;
  if (/[^e]e$/u.test(lemma)) return `${lemma}d`;
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return /(?:[^aeiou]{2}|[aeiou]{2}[^aeiou]|[wxy])$/u.test(lemma) ? `${lemma}ed` : undefined;
}
