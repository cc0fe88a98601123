/** Month names as dates are printed, one line a language, in the order of the year; alternatives are parted by strokes. */
const NAMES: readonly string[] = [
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec',
  'januar|jänner februar märz|maerz april mai juni juli august september oktober|okt november dezember|dez',
  'janvier|janv février|fevrier|févr mars avril|avr mai juin juillet|juil août|aout septembre octobre novembre décembre|decembre|déc',
  'enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre octubre noviembre diciembre|dic',
  'janeiro fevereiro|fev março|marco abril maio junho julho agosto setembro|set outubro|out novembro dezembro',
  'gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre ottobre|ott novembre dicembre',
  'januari februari maart|mrt april mei juni juli augustus september oktober november december',
  'stycznia|styczeń lutego|luty marca|marzec kwietnia|kwiecień maja|maj czerwca|czerwiec lipca|lipiec sierpnia|sierpień września|wrzesień października|październik listopada|listopad grudnia|grudzień',
  'января|янв февраля|фев марта|мар апреля|апр мая июня|июн июля|июл августа|авг сентября|сен октября|окт ноября|ноя декабря|дек',
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  'januari februari mars april maj juni juli augusti september oktober november december',
];

/** Lower-case month name → 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((line) => line.split(' ').flatMap((names, index) => names.split('|').map((name) => [name, index + 1] as const))),
);
