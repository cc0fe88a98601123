/** Titles and other abbreviations after which a name or number always follows: "Gov. J.B. Pritzker", "No. 5", "vs. France". Without the stop, lower case. */
export const NEVER_FINAL: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev fr hon gov lt col gen sen rep reps sens pres maj capt cmdr adm sgt cpl pvt brig amb sec supt det insp msgr ' +
    'st ste mt ft messrs mmes vs v e.g i.e cf approx ca viz fig figs eq vol pp op ed eds al nos art ch para arts'
  ).split(' '),
);

/** Abbreviations that a number follows ("No. 5", "Feb. 2022", "p. 12"): no end before a digit, an end before a word that opens sentences. */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set('no nr p jan feb mar apr jun jul aug sep sept oct nov dec sec chap art c'.split(' '));

/** Abbreviations that may end a sentence: an end only before a word that opens sentences ("of Acme Inc. The firm"). */
export const SOMETIMES_FINAL: ReadonlySet<string> = new Set(
  (
    'inc co corp ltd bros llc plc jr sr esq dept depts univ assn assoc bldg ave blvd rd etc est dist div intl natl govt ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ' +
    'p.m a.m pm am u.s u.k u.n e.u d.c n.y l.a m.a b.a ph.d hr hrs min kg km lb lbs oz sq mn bn tn tel ext no'
  ).split(' '),
);

/** Days and zones that follow a time of day: "at 10 a.m. Tuesday", "6 p.m. GMT". */
export const AFTER_TIME_OF_DAY = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[ECMPB]S?T|[ECMP]DT|GMT|UTC|CET|CEST|Eastern|Pacific|Central)$/u;

/** Function words and adverbs that open sentences and seldom follow an abbreviation inside one. */
export const OPENERS: ReadonlySet<string> = new Set(
  (
    'a after all although already also among an and another any are as at because before both but by can consequently despite did do does during each ' +
    'earlier even every finally first for from furthermore had has have he her here his how however i if in indeed instead is it its last later ' +
    'many meanwhile more moreover most much my nevertheless no nonetheless nor not now of on once one only or other others our over perhaps ' +
    'previously since so some still such than that the their then there therefore these they this those though three through thus to today two under ' +
    'unlike until was we were what when where whether which while who why will with without yes yesterday yet you your'
  ).split(' '),
);

/** Conjunctive adverbs that, in capitals and before a comma in the middle of running text, show that a full stop was lost: "Moscow and Kiev Indeed, in". */
export const LOST_STOP =
  /(?<=[\p{Ll}\d\p{L}”")\]],?\s)(?=(?:Indeed|However|Moreover|Therefore|Nevertheless|Nonetheless|Furthermore|Additionally|Consequently|Meanwhile|Similarly|Likewise|Accordingly|Otherwise|Hence|Thus|In fact|In addition|In this respect|In this context|In other words|In contrast|On the other hand|For example|For instance|As a result|At the same time|Of course|First of all),\s)/gu;

/** Verbs of saying that tie a finished quotation to the words after it: “Why now?” Mr. Novak asked. */
export const SAYING =
  /^(?:\S+\s+){0,5}?(?:said|says|say|asked|asks|told|tells|added|adds|wrote|writes|replied|replies|answered|explained|insisted|declared|cried|shouted|demanded|wondered|noted|warned)\b/u;
