import { describe, expect, it } from 'vitest';
import { readPlainText } from './index.ts';

/** Each part as "role: its first words". */
function outline(text: string): string[] {
  return readPlainText(text).parts.map((part) => `${part.role}: ${text.slice(part.start, part.end).replace(/\s+/gu, ' ').slice(0, 34).trim()}`);
}

const PARAGRAPHS = [
  'Officials from the two coastal towns met on Thursday to settle how the water of the Selin river is to be shared in dry years.',
  'The draft gives the upper town a third of the flow between June and September, and asks both sides to publish what they take.',
  'Farmers below the dam said that a third would not be enough for the rice, and that they had not been asked before the draft was made.',
];
const [FIRST = '', SECOND = '', THIRD = ''] = PARAGRAPHS;

function aboveBiography(biography: string) {
  return readPlainText(
    `River towns near a deal on water\n\n${PARAGRAPHS.join('\n\n')}\n\nDr. Mira ALDAN\n\nDr. Mira ALDAN\n\nDr. Mira Aldan ${biography}`,
  );
}

const belowTitle = (...head: string[]) =>
  readPlainText(`Ferry towns share a pilot\n\n${head.join('\n')}\n\nTwo ferry towns agreed on Thursday to share one pilot boat from June.\n`);

describe('a page in English', () => {
  const page = [
    'Home News Politics Opinion',
    'Analysis',
    'River towns near a deal on water',
    'A third of the summer flow would stay above the dam.',
    'By Mira Aldan and Jonas Veld',
    'May 16, 2024',
    '3 min read',
    'Share Facebook X WhatsApp',
    FIRST,
    'The dam above Selin in April. Credit…Mira Aldan/EPA, via Getty Images',
    SECOND,
    'Related Stories',
    'Rain comes late to the valley\nWho owns the Selin?',
    THIRD,
    'Pia Lund contributed reporting.',
    'Read Entire Article',
    'Similar Posts',
    'Rain comes late to the valley',
    '© 2024 The Selin Courier. All rights reserved.',
  ].join('\n\n');

  it('is told apart into article and everything around it', () => {
    expect(outline(page)).toEqual([
      'boilerplate: Home News Politics Opinion',
      'boilerplate: Analysis',
      'title: River towns near a deal on water',
      'standfirst: A third of the summer flow would s',
      'byline: By Mira Aldan and Jonas Veld',
      'dateline: May 16, 2024',
      'boilerplate: 3 min read',
      'boilerplate: Share Facebook X WhatsApp',
      'paragraph: Officials from the two coastal tow',
      'caption: The dam above Selin in April.',
      'credit: Credit…Mira Aldan/EPA, via Getty I',
      'paragraph: The draft gives the upper town a t',
      'boilerplate: Related Stories',
      'boilerplate: Rain comes late to the valley',
      'boilerplate: Who owns the Selin?',
      'paragraph: Farmers below the dam said that a',
      'credit: Pia Lund contributed reporting.',
      'boilerplate: Read Entire Article',
      'boilerplate: Similar Posts',
      'boilerplate: Rain comes late to the valley',
      'boilerplate: © 2024 The Selin Courier. All righ',
    ]);
  });

  it('tells its headline, authors, date and outlet', () => {
    const read = readPlainText(page);
    expect(read.title).toBe('River towns near a deal on water');
    expect(read.authors).toEqual(['Mira Aldan', 'Jonas Veld']);
    expect(read.printedDate).toEqual({
      edtf: '2024-05-16',
      span: { start: page.indexOf('May 16'), end: page.indexOf('May 16') + 12, exact: 'May 16, 2024' },
    });
    expect(read.sourceName).toBe('The Selin Courier');
  });
});

describe('pages in other languages', () => {
  it('reads a Turkish page with the author doubled over a biography', () => {
    const page = [
      'Irmak kentleri su anlaşmasına yaklaştı',
      'Paylaş',
      'Bu yazı şu dillerde de mevcut: English Русский',
      '16 Mayıs 2024',
      'İki kıyı kentinin yetkilileri, kurak yıllarda ırmak suyunun nasıl paylaşılacağını görüşmek üzere perşembe günü bir araya geldi.',
      'Taslak, haziran ile eylül arasında suyun üçte birini yukarı kente bırakıyor ve her iki taraftan kullanımını açıklamasını istiyor.',
      'Doç. Dr. Selin KARACA\nDoç. Dr. Selin KARACA\nDoç. Dr. Selin Karaca, 2009 yılında Ege Üniversitesi Coğrafya Bölümü’nden mezun olmuştur ve su yönetimi üzerine çalışmaktadır.',
      'Benzer Yazılar',
    ].join('\n\n');
    expect(outline(page)).toEqual([
      'title: Irmak kentleri su anlaşmasına yakl',
      'boilerplate: Paylaş',
      'boilerplate: Bu yazı şu dillerde de mevcut: Eng',
      'dateline: 16 Mayıs 2024',
      'paragraph: İki kıyı kentinin yetkilileri, kur',
      'paragraph: Taslak, haziran ile eylül arasında',
      'byline: Doç. Dr. Selin KARACA',
      'byline: Doç. Dr. Selin KARACA',
      'bio: Doç. Dr. Selin Karaca, 2009 yılınd',
      'boilerplate: Benzer Yazılar',
    ]);
    expect(readPlainText(page)).toMatchObject({ authors: ['Selin Karaca'], printedDate: { edtf: '2024-05-16' } });
  });

  it('reads a Russian page', () => {
    const page = [
      'Главная Новости Политика',
      'Города на реке близки к соглашению о воде',
      'Автор: Мира Алданова',
      '16 мая 2024 г., 14:05',
      'Поделиться ВКонтакте Telegram',
      'Представители двух прибрежных городов встретились в четверг, чтобы договориться о том, как делить воду реки в засушливые годы.',
      'Фото: Мира Алданова / ТАСС',
      'Проект оставляет верхнему городу треть стока с июня по сентябрь и обязывает обе стороны публиковать данные о заборе воды.',
      'Читайте также:',
      'Дожди пришли в долину поздно',
    ].join('\n\n');
    expect(outline(page).map((line) => line.split(':')[0])).toEqual([
      'boilerplate',
      'title',
      'byline',
      'dateline',
      'boilerplate',
      'paragraph',
      'credit',
      'paragraph',
      'boilerplate',
      'boilerplate',
    ]);
    expect(readPlainText(page)).toMatchObject({
      title: 'Города на реке близки к соглашению о воде',
      authors: ['Мира Алданова'],
      printedDate: { edtf: '2024-05-16' },
    });
  });

  it('reads a Chinese page', () => {
    const page = [
      '首页 > 新闻 > 国际',
      '河边两城接近达成用水协议',
      '作者：王小芳',
      '2024年5月16日',
      '分享到：微信 微博',
      '两个沿岸城市的官员星期四举行会谈，讨论干旱年份如何分配河水，并同意公布各自的取水量，以便双方核对。',
      '根据草案，上游城市在六月至九月之间可使用三分之一的水量，下游的农民表示这并不足够，而且事先没有征求他们的意见。',
      '关于作者',
      '相关阅读',
      '山谷的雨来得晚',
    ].join('\n\n');
    expect(outline(page).map((line) => line.split(':')[0])).toEqual([
      'boilerplate',
      'title',
      'byline',
      'dateline',
      'boilerplate',
      'paragraph',
      'paragraph',
      'boilerplate',
      'boilerplate',
      'boilerplate',
    ]);
    expect(readPlainText(page)).toMatchObject({ title: '河边两城接近达成用水协议', authors: ['王小芳'], printedDate: { edtf: '2024-05-16' } });
  });

  it('reads a German page', () => {
    const page = [
      'Flussstädte nähern sich im Streit um Wasser',
      'Von Mira Aldan',
      'Stand: 16.05.2024 14:05 Uhr',
      'Vertreter der beiden Küstenstädte haben am Donnerstag darüber beraten, wie das Wasser des Flusses in trockenen Jahren geteilt wird.',
      'Anzeige',
      'Der Entwurf lässt der oberen Stadt zwischen Juni und September ein Drittel und verlangt von beiden Seiten, ihren Verbrauch zu nennen.',
      'Lesen Sie auch: Der Regen kommt spät ins Tal',
      'Die Bauern unterhalb des Dammes sagten, ein Drittel reiche nicht für den Reis, und niemand habe sie vor dem Entwurf gefragt.',
      'Kommentar schreiben',
    ].join('\n\n');
    expect(outline(page).map((line) => line.split(':')[0])).toEqual([
      'title',
      'byline',
      'dateline',
      'paragraph',
      'boilerplate',
      'paragraph',
      'boilerplate',
      'paragraph',
      'boilerplate',
    ]);
    expect(readPlainText(page)).toMatchObject({ authors: ['Mira Aldan'], printedDate: { edtf: '2024-05-16' } });
  });
});

describe('the headline', () => {
  it('is the last step of a breadcrumb where it stands nowhere else', () => {
    const page = `首页 / 报告 / River towns near a deal on water\n\n${PARAGRAPHS.join('\n\n')}`;
    expect(outline(page).slice(0, 2)).toEqual(['boilerplate: 首页 / 报告 /', 'title: River towns near a deal on water']);
  });

  it('is the line below a breadcrumb that ends in the same words', () => {
    const page = `Home / Reports / River towns near a deal on water\n\nRiver towns near a deal on water\n\n${PARAGRAPHS.join('\n\n')}`;
    expect(outline(page).slice(0, 2)).toEqual(['boilerplate: Home / Reports / River towns near', 'title: River towns near a deal on water']);
  });

  it('is without the outlet behind it', () => {
    const page = `River towns near a deal on water | The Selin Courier\n\n${PARAGRAPHS.join('\n\n')}`;
    expect(readPlainText(page)).toMatchObject({ title: 'River towns near a deal on water', sourceName: 'The Selin Courier' });
    expect(outline(page).slice(0, 2)).toEqual(['title: River towns near a deal on water', 'boilerplate: | The Selin Courier']);
  });

  it('is told once, though the page repeats it', () => {
    const page = `River towns near a deal on water\n\n${FIRST}\n\nRiver towns near a deal on water\n\n${SECOND}\n\n${THIRD}`;
    expect(outline(page).filter((line) => line.startsWith('title'))).toHaveLength(1);
  });

  it('is all there is of a text of one line without a full stop', () => {
    expect(outline('River towns near a deal on water')).toEqual(['title: River towns near a deal on water']);
  });

  it('is missing where the text begins with a sentence', () => {
    expect(outline(PARAGRAPHS.join('\n\n')).map((line) => line.split(':')[0])).toEqual(['paragraph', 'paragraph', 'paragraph']);
    expect(readPlainText(PARAGRAPHS.join('\n\n')).title).toBeUndefined();
  });

  it('may hold a range of days, which is no date of publication', () => {
    const read = readPlainText(`Water talks in Selin, May 16-17 2024\n\n${PARAGRAPHS.join('\n\n')}`);
    expect(read.title).toBe('Water talks in Selin, May 16-17 2024');
    expect(read.printedDate).toBeUndefined();
  });
});

describe('the article', () => {
  it('has headings, also in the form of questions and of a section’s name', () => {
    const page = `River towns near a deal\n\n${FIRST}\n\nWhat would the deal change?\n\n${SECOND}\n\nEnergy\n\n${THIRD}`;
    expect(outline(page).filter((line) => line.startsWith('heading'))).toEqual(['heading: What would the deal change?', 'heading: Energy']);
  });

  it('has lists, whose points may go on in an indented paragraph', () => {
    const page = `${FIRST}\n\n  • The upper town keeps a third of the flow.\n  • Both publish what they take.\n\n    However, no day is set for this.\n\n  • A board meets twice a year.\n\n${SECOND}`;
    expect(outline(page).map((line) => line.split(':')[0])).toEqual(['paragraph', 'list', 'list', 'list', 'list', 'paragraph']);
  });

  it('has a standfirst where its first words are a quotation taken from below', () => {
    const page = `River towns near a deal on water\n\n‘A third will not be enough for our rice’, farmer Ana Sorel told the Courier.\n\n${FIRST}\n\n“I say that a third will not be enough for our rice,” said Ana Sorel, who farms below the dam.\n\n${SECOND}`;
    expect(outline(page)[1]).toMatch(/^standfirst/);
  });

  it('has endnotes at its end, each a part', () => {
    const page = `${FIRST}[1]\n\n${SECOND}[2]\n\n[1] “Water in the valley”, Selin Courier, https://example.org/water, (Access Date: 15.05.2024).\n\n[2] Ibid.`;
    expect(outline(page).map((line) => line.split(':')[0])).toEqual(['paragraph', 'paragraph', 'note', 'note']);
  });

  it('has notes under a heading, in other numbering', () => {
    const page = `${FIRST}\n\n${SECOND}\n\nKaynakça\n\n1. “Vadide su”, Selin Postası, https://example.org/su (Erişim Tarihi: 15.05.2024).\n2. A.g.e.`;
    expect(outline(page).map((line) => line.split(':')[0])).toEqual(['paragraph', 'paragraph', 'boilerplate', 'note', 'note']);
  });

  it('joins paragraphs that were broken at a fixed width', () => {
    const wrapped = PARAGRAPHS.map((paragraph) => paragraph.replace(/(.{40,60})\s/gu, '$1\n')).join('\n\n');
    expect(outline(wrapped).map((line) => line.split(':')[0])).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  it('keeps lines that are paragraphs without blank lines between them', () => {
    expect(outline(`River towns near a deal on water\n${PARAGRAPHS.join('\n')}`).map((line) => line.split(':')[0])).toEqual([
      'title',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });
});

describe('an ordinary text', () => {
  it('keeps its tables and has no title in the middle', () => {
    expect(outline(`${FIRST}\n\nYear  Flow\n2021  30\n2022  28\n\n${SECOND}\n\n${THIRD}`).every((line) => line.startsWith('paragraph'))).toBe(true);
  });

  it('has its first of two lines as the headline, the second as the standfirst', () => {
    expect(outline(`River towns near a deal on water\nFarmers say a third is not enough\n\n${FIRST}\n\n${SECOND}`).slice(0, 2)).toEqual([
      'title: River towns near a deal on water',
      'standfirst: Farmers say a third is not enough',
    ]);
  });

  it('may be a short sentence under a short headline', () => {
    expect(outline('Mayor resigns\n\nThe mayor resigned on Monday.')).toEqual(['title: Mayor resigns', 'paragraph: The mayor resigned on Monday.']);
  });

  it('has an author without "By" where the biography below tells who that is', () => {
    const text = `River towns near a deal\n\nMira Aldan\n\n${FIRST}\n\n${SECOND}\n\n${THIRD}\n\nMira Aldan is a senior fellow at the Valley Institute.`;
    expect(outline(text).map((line) => line.split(':')[0])).toEqual(['title', 'byline', 'paragraph', 'paragraph', 'paragraph', 'bio']);
    expect(readPlainText(text).authors).toEqual(['Mira Aldan']);
  });

  it('with no words in it has no parts', () => {
    expect(readPlainText(' \n\t\n')).toEqual({ parts: [], authors: [] });
  });

  it('takes the name before a date below the byline for the outlet, not for a second person', () => {
    const page =
      'Ferry towns share a pilot\n\nBy Ada Kaya\nHarbour Notes, May 16, 2024\n\nTwo ferry towns agreed on Thursday to share one pilot boat from June.\n';
    expect(readPlainText(page)).toMatchObject({ authors: ['Ada Kaya'], sourceName: 'Harbour Notes', printedDate: { edtf: '2024-05-16' } });
  });

  it('leaves a name before a date alone in its line to the author', () => {
    const page = 'Ferry towns share a pilot\n\nAda Kaya, May 16, 2024\n\nTwo ferry towns agreed on Thursday to share one pilot boat from June.\n';
    expect(readPlainText(page)).toMatchObject({ authors: ['Ada Kaya'], printedDate: { edtf: '2024-05-16' } });
  });

  describe('names its outlet', () => {
    it('before the date, by a word that ends or opens the names of outlets', () => {
      expect(belowTitle('Harbour Review, May 16, 2024')).toMatchObject({ authors: [], sourceName: 'Harbour Review' });
      expect(belowTitle('Liman Gazetesi, 16 Mayıs 2024')).toMatchObject({ authors: [], sourceName: 'Liman Gazetesi' });
      expect(belowTitle('Diario del Puerto, 16 de mayo de 2024')).toMatchObject({ authors: [], sourceName: 'Diario del Puerto' });
    });

    it('between the author and the date of one byline', () => {
      expect(belowTitle('By Ada Kaya, Harbour Review, May 16, 2024')).toMatchObject({
        authors: ['Ada Kaya'],
        sourceName: 'Harbour Review',
        printedDate: { edtf: '2024-05-16' },
      });
    });

    it('in the biography of who wrote it, where that says that the author works there now', () => {
      expect(aboveBiography('graduated from the University of Selin in 2010. She works on river law at the Harbour Review.')).toMatchObject({
        sourceName: 'Harbour Review',
      });
      expect(aboveBiography('graduated from the University of Selin in 2010. She worked for the Harbour Review until 2015.')).not.toHaveProperty(
        'sourceName',
      );
      expect(aboveBiography('graduated from the University of Selin in 2010 and is a researcher at the Selin Water Institute.')).not.toHaveProperty(
        'sourceName',
      );
    });

    it('in a line of its own above the date, or above the headline', () => {
      expect(belowTitle('Harbour Courier', 'May 16, 2024')).toMatchObject({ authors: [], sourceName: 'Harbour Courier' });
      const page =
        'Harbour Courier\n\nFerry towns share a pilot\n\nMay 16, 2024\n\nTwo ferry towns agreed on Thursday to share one pilot boat from June.\n';
      expect(readPlainText(page)).toMatchObject({ sourceName: 'Harbour Courier', title: 'Ferry towns share a pilot' });
    });

    it('below the author, who stands alone in a line', () => {
      expect(belowTitle('Ada Kaya | Harbour Review | May 16, 2024')).toMatchObject({ authors: ['Ada Kaya'], sourceName: 'Harbour Review' });
      expect(belowTitle('Ada Kaya', '', 'Harbour Review, May 16, 2024')).toMatchObject({ authors: ['Ada Kaya'], sourceName: 'Harbour Review' });
    });

    it('but not by the name of a section', () => {
      const page =
        'World News\n\nFerry towns share a pilot\n\nMay 16, 2024\n\nTwo ferry towns agreed on Thursday to share one pilot boat from June.\n';
      expect(readPlainText(page).sourceName).toBeUndefined();
    });
  });
});
