import { describe, expect, it } from 'vitest';
import type { Kind } from '../blocks.ts';
import { blocksOf } from '../blocks.ts';
import { linesOf } from '../lines.ts';
import { recognise } from './index.ts';

const TEXT = 'Officials from the two coastal towns met on Thursday to settle how the water of the river is to be shared.';

function kindOf(line: string, place: 'head' | 'below' = 'head'): Kind | undefined {
  const text = place === 'head' ? `${line}\n\n${TEXT}` : `${TEXT}\n\n${line}`;
  const labels = recognise(blocksOf(text, linesOf(text)));
  return labels[place === 'head' ? 0 : 1]?.kind;
}

const HEAD: Partial<Record<Kind, readonly string[]>> = {
  share: [
    'Share',
    'Paylaş',
    'Поделиться',
    '分享到：微信 微博',
    'Teilen Facebook WhatsApp',
    'Partager',
    'Compartir',
    'Condividi',
    'Compartilhar',
    'مشاركة',
    'シェア',
    'Udostępnij',
    'Delen',
    'Поділитися',
  ],
  translation: ['This article is also available in: Deutsch Français', 'English | Türkçe | Русский', 'Auch verfügbar auf: English'],
  navigation: ['Home News World Sport', 'Ana Sayfa Haberler Dünya', 'Startseite Politik Wirtschaft', '首页 新闻 国际'],
  breadcrumb: ['Home > World > Water', 'Главная / Новости / Вода и реки в долине'],
  kicker: ['ANALYSIS', 'Opinion', 'Analiz', '观点', 'Meinung'],
  date: [
    'May 16, 2024',
    '16.05.2024',
    'Updated: 16 May 2024, 14:05 GMT',
    'Thursday, May 16, 2024',
    'The Valley Post, 16 May 2024',
    '16 Mayıs 2024',
    '16 мая 2024',
    '2024年5月16日',
    'Stand: 16. Mai 2024',
    '2024-05-16',
    '16 May 2024 by Mira Aldan 3 Comments',
    'SELIN (May 16, 2024) --',
    'NEW SELIN | Thu 16 May 2024',
    'Thursday, May 16, 2024 - Valleypress',
    'RIVER TRADE REVIEW, MAY 2024',
    'Selin, Veldland; Thursday May 16, 2024',
    'May 16, 2024 | Our river desk',
    'Thursday 16 May 2024, 18:40 — Valley News Network',
  ],
  age: ['3 hours ago 512', '5 min read', '1.2K views', '14:05', '2 saat önce', '3 часа назад'],
  byline: [
    'By Mira Aldan',
    'Von Mira Aldan und Jonas Veld',
    'Par Mira Aldan',
    'Автор: Мира Алданова',
    '作者：王小芳',
    'Mira Aldan, Staff Writer',
    'بقلم: ميرا',
  ],
  credit: ['Mira Aldan AP/TT', 'Photo: Mira Aldan', 'Getty Images', 'Фото: Мира Алданова / ТАСС', 'Mira Aldan/Reuters'],
  token: ['a8Kd02LxQeP4z', 'https://example.org/a', '#water #rivers', '* * *'],
  legal: ['© 2024 The Selin Courier', 'This website uses cookies to remember you.'],
  subscribe: ['Sign up for our weekly newsletter', 'Подпишитесь на нас в Telegram'],
};

const BELOW: Partial<Record<Kind, readonly string[]>> = {
  related: [
    'Related Stories',
    'Similar Posts',
    'Benzer Yazılar',
    'Похожие записи',
    '相关文章',
    'Ähnliche Artikel',
    'À lire aussi',
    'Te puede interesar',
    'Leggi anche',
    'Leia também',
    'اقرأ أيضا',
    '関連記事',
    'Zobacz także',
    'Lees ook',
  ],
  readMore: [
    'Read Entire Article',
    'Back to top',
    'Read more: Rain comes late to the valley',
    'Читать далее',
    '阅读全文',
    'Lire la suite',
    'Weiterlesen »',
  ],
  comments: ['3 Comments', 'Leave a Reply', 'Kommentar schreiben', 'Комментарии (12)'],
  contributor: ['Pia Lund contributed reporting.', 'Editing by Jonas Veld', 'Reporting by Mira Aldan; Editing by Jonas Veld'],
  aboutAuthor: ['About the author', '关于作者', 'Yazar Hakkında', 'Об авторе'],
  caption: [
    'The dam above the town in April. Credit…Mira Aldan/EPA',
    'Mayor Sorel speaks. (AP Photo/Mira Aldan)',
    'The dam above the town.Foto: Mira Aldan',
  ],
  bullet: ['• The upper town keeps a third.', '- Both publish what they take.'],
  advertisement: ['Advertisement', 'Anzeige', 'Реклама', '广告'],
};

describe('the rules', () => {
  for (const [kind, lines] of Object.entries(HEAD)) {
    it(`recognise above the text: ${kind}`, () => {
      expect(lines.map((line) => `${kindOf(line) ?? 'nothing'}: ${line}`)).toEqual(lines.map((line) => `${kind}: ${line}`));
    });
  }

  for (const [kind, lines] of Object.entries(BELOW)) {
    it(`recognise below the text: ${kind}`, () => {
      expect(lines.map((line) => `${kindOf(line, 'below') ?? 'nothing'}: ${line}`)).toEqual(lines.map((line) => `${kind}: ${line}`));
    });
  }

  it('leave sentences of the article alone that begin in the same words', () => {
    const sentences = [
      'Share prices of the water company fell by a tenth on Monday.',
      'By Monday, Aldan and Veld had left the talks.',
      'Related charges against the mayor were dropped in May.',
      'Comments by the minister angered the farmers.',
      'Read by millions, the book was never translated.',
      'Photo opportunities were limited, the spokesman said.',
      'On May 16, 2024, the mayor went to see the dam.',
      'He had sought a tax credit: none was given.',
    ];
    expect(sentences.map((sentence) => kindOf(sentence, 'below'))).toEqual(sentences.map(() => undefined));
  });
});
