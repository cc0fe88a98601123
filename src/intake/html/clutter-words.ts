import { fold } from '../metadata/title.ts';

/** Class, id and role names of what is never part of an article, in the words of common page templates. */
const CLUTTER_CUE =
  /(?:^|[\s_-])(?:related|recommend(?:ed|ation|ations)?|promo(?:s|tion)?|newsletter|subscri(?:be|ption)|sign-?up|share|sharing|sharedaddy|social|comments?|disqus|sponsor(?:ed)?|advert(?:isement|ising|s)?|ads?|adslot|cookies?|consent|gdpr|breadcrumbs?|paginat(?:ion|or)|tag-?list|taglinks|article-tags|outbrain|taboola|most-?(?:read|popular|viewed)|trending|read-?more|more-?(?:stories|news|articles|from)|paywall|disclaimer|disclosure|affiliate|donat(?:e|ion)|navbar|ticker|fb-post|twitter-tweet|instagram-media|app-(?:promo|section)\w*|inline-cta|callout-promo|also-?read|readmore|see-?also|post-?navigation|nav-?links|meta-?nav|terms-list|other-info)(?:$|[\s_-])/;
/** Names that mostly mean clutter, and sometimes a template's wrapper of the article: believed only of what Readability dropped. */
const DOUBTFUL_CUE =
  /(?:^|[\s_-])(?:banner|discussion|pager|tags?|topics|widget|piano|popular|teasers?|copyright|toolbar|print(?:-button)?|menu|sidebar|toc|rating|votes?|embed(?:-preview)?|cta|modal|popup|overlay)(?:$|[\s_-])/;
const BIO_CUE =
  /(?:^|[\s_-])(?:author-?(?:bio|box|info|description|about|card)|about-?(?:the-?)?author|abh_\w+|bio(?:graphy)?|contributor-?bio)(?:$|[\s_-])/;
const NOTE_CUE = /(?:^|[\s_-])(?:footnotes?|endnotes?|references?|reflist|notes-list)(?:$|[\s_-])/;
const BYLINE_CUE = /(?:^|[\s_-])(?:by-?line\w*|author\w*|writer|writtenby|p-author|contributors?|journalist)(?:$|[\s_-])/;
const DATE_CUE =
  /(?:^|[\s_-])(?:date\w*|time(?:stamp)?|published\w*|posted-?on|pub-?date|updated|entry-date|datepublished|post-?meta|meta(?:data)?|article__meta\w*)(?:$|[\s_-])/;
const STANDFIRST_CUE =
  /(?:^|[\s_-])(?:standfirst|sub-?title|sub-?head(?:line|ing)?|dek|deck|lead|lede|leader|summary|intro(?:duction)?|excerpt|abstract|teaser-text|article-?summary|description|chapeau|anrei(?:ss|ß)er|vorspann|entradilla|bajada|sumario)(?:$|[\s_-])/;
const CAPTION_CUE = /(?:^|[\s_-])(?:captions?|wp-caption-text|img-?caption|figcaption|bildunterschrift|legende|cutline)(?:$|[\s_-])/;
const CREDIT_CUE =
  /(?:^|[\s_-])(?:credits?|photo-?credit|image-?credit|copyright|photographer|img-?author|img__cont__author|ngart-img__cont__author)(?:$|[\s_-])/;

export type Cue = 'clutter' | 'doubtful' | 'bio' | 'note' | 'byline' | 'date' | 'standfirst' | 'caption' | 'credit';

const CUES: Readonly<Record<Cue, RegExp>> = {
  clutter: CLUTTER_CUE,
  doubtful: DOUBTFUL_CUE,
  bio: BIO_CUE,
  note: NOTE_CUE,
  byline: BYLINE_CUE,
  date: DATE_CUE,
  standfirst: STANDFIRST_CUE,
  caption: CAPTION_CUE,
  credit: CREDIT_CUE,
};

/** Whether class, id, itemprop or role names (lower case) say that something is `cue`. */
export function says(cues: string, cue: Cue): boolean {
  return cues !== '' && CUES[cue].test(cues.replaceAll('__', '-'));
}

/** Lines that lead elsewhere or ask for something, by how they begin; in the languages of the larger presses. */
const CLUTTER_LINE = new RegExp(
  `^(?:[^\\p{L}]{0,4})(?:${[
    'read (?:more|also|next|the full|on)\\b(?! than)',
    'also read\\b',
    'see also\\b',
    'related(?: (?:articles?|stories|posts?|news|content|topics|coverage|links?|reading))?(?=\\s*(?::|$))',
    'more (?:on this (?:story|topic|subject)|from (?:the|our|this) (?:author|section|archives?)|stories|news)(?=\\s*(?::|$))',
    'recommended(?=\\s*(?::|$|for you))',
    'you (?:may|might) (?:also )?(?:like|be interested)',
    'don.t miss\\b',
    'most read\\b',
    'trending\\b(?=\\s*(?::|$))',
    'sign up\\b',
    'subscribe\\b',
    'join (?:our|the) (?:newsletter|mailing|community|conversation)',
    'follow (?:us|\\p{Lu}?[\\p{L} ]{1,40} on (?:twitter|facebook|instagram|telegram|whatsapp|x\\b))',
    'like us on\\b',
    'never miss\\b',
    'get (?:the|our) (?:latest|best|top|free|daily|breaking)\\b.{0,60}(?:inbox|e-?mail|newsletter|phone|app)\\b',
    'for the latest (?:stories|news)\\b',
    'download (?:the|our)\\b.{0,40}\\bapps?\\b',
    'click here\\b',
    'tap here\\b',
    'share(?: (?:this|on|via|article|story))?(?=\\s*(?::|$|on\\b|via\\b))',
    'print(?: this)?$',
    'e-?mail this',
    'advertis(?:e|ement|ing|er)\\b(?=\\s*(?::|$|disclos))',
    'sponsored(?=\\s*(?::|$|content|post))',
    'this (?:post|article|story|page) (?:may )?(?:also )?(?:contains?|is also available|was (?:first|originally) published)',
    'all rights reserved',
    '(?:©|\\(c\\)\\s|copyright\\s+(?:©|\\(c\\)|\\d{4}))',
    'view (?:the )?(?:comments|discussion)',
    'leave a (?:comment|reply)',
    'post a comment',
    'have (?:an opinion|your say)',
    'do you (?:want|have) (?:to be informed|a (?:story|tip))',
    'support (?:our|independent) journalism',
    'become a (?:member|subscriber|supporter)',
    'enjoy(?:ing|ed)? this (?:article|story)',
    'tags?(?=\\s*:)',
    'filed under\\b',
    'categor(?:y|ies)(?=\\s*:)',
    'topics?(?=\\s*:)',
    'last (?:modified|updated)(?=\\s*:)',
    'lesen sie\\b.{0,60}(?:auch|hier|mehr|weiteren?)',
    'auch interessant',
    'mehr (?:zum thema|dazu)',
    'weitere (?:artikel|themen|meldungen|beitr)',
    'das könnte (?:sie|dich) auch',
    'jetzt (?:abonnieren|anmelden|registrieren)',
    'newsletter\\b',
    'anzeige$',
    'teilen$',
    'quelle(?=\\s*:)',
    'schlagw(?:o|ö)rte?r?(?=\\s*:)',
    'alle rechte vorbehalten',
    'lire (?:aussi|la suite|également)',
    'pour (?:lire la suite|aller plus loin)',
    'à lire aussi',
    'partager$',
    'abonnez-vous',
    'inscrivez-vous',
    'publicité$',
    'leer (?:también|más)',
    'lea (?:también|además|más)',
    'te puede interesar',
    'compartir$',
    'suscríb',
    'publicidad$',
    'leia (?:também|mais)',
    'veja também',
    'compartilhe',
    'assine\\b',
    'leggi anche',
    'condividi$',
    'lees ook',
    'czytaj (?:też|także|więcej|również)',
    'zobacz (?:też|także)',
    'udostępnij',
    'читайте также',
    'подпис(?:аться|ывайтесь)',
    'поделиться',
    'ayrıca oku',
    'ilgili haberler',
    'paylaş$',
    'devamını oku',
    '相关(?:阅读|新闻|文章)',
    '分享(?:到|$)',
    '阅读更多',
    '関連記事',
    'おすすめ記事',
  ].join('|')})`,
  'iu',
);

/** Longer lines are read as running text whatever they begin with. */
const MAX_CLUTTER_LINE = 240;

/** Whether a line leads elsewhere or asks for something ("Read more: …", "Subscribe to our newsletter"). */
export function isClutterLine(text: string): boolean {
  return text.length <= MAX_CLUTTER_LINE && CLUTTER_LINE.test(text);
}

/** "Photo: Reuters", "Photograph by Jane Doe", "(AP Photo/…)", "Foto: dpa". */
const CREDIT_LINE =
  /^\W{0,3}(?:photo(?:s|graph(?:y|s)?)?|image|picture|pic|credit|foto(?:grafia|s)?|bild(?:quelle)?|imagen|imagem|crédit|copyright|source|illustration|graphic|video)(?:\s+(?:by|credit|courtesy(?:\s+of)?|von|de|di|door))?\s*(?::|by\b|©|\/)|^\W{0,2}(?:©|\(c\))|^\W{0,2}(?:AP|AFP|Reuters|Getty|EPA|dpa|PAP|ANSA|TASS|Xinhua)(?:\s+(?:Photo|Images))?\W*\/|(?:Getty Images|Shutterstock|Unsplash|iStock)\W*$/iu;
const MAX_CREDIT = 120;

export function isCreditLine(text: string): boolean {
  return text.length <= MAX_CREDIT && CREDIT_LINE.test(text);
}

/** "By Jane Doe", "Von Anna Muster", "Jane Doe, Staff Writer" when the name is a known author. */
const BYLINE = /^(?:by|von|par|por|di|door|written by|story by|reported by|posted by|автор|yazan)\b[\s:]+\p{Lu}/iu;
const MAX_BYLINE = 160;

export function isByline(text: string, authors: readonly string[]): boolean {
  if (text.length > MAX_BYLINE || /[.!?]["”’]?\s+\p{Lu}\p{L}+\s+\p{Ll}/u.test(text)) return false;
  const folded = fold(text);
  return (
    BYLINE.test(text) ||
    authors.some((author) => fold(author).length > 5 && folded.includes(fold(author)) && folded.length <= fold(author).length + 60)
  );
}
