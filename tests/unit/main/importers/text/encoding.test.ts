import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../../../src/main/core/importers/text/encoding.ts'
import { encodeAs } from '../../../../helpers/encode-as.ts'
import { importFixture, listImportFixtures, readTruth } from '../../../../helpers/import-fixture.ts'

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))
const hex = (digits: string): Uint8Array => Uint8Array.from(Buffer.from(digits.replaceAll(' ', ''), 'hex'))

const czech =
  'Vláda schválila výroční zprávu o stavu životního prostředí. Příští rok začne šetření, které přinese řadu změn: méně úředníků, více peněz na školství a levnější půjčky pro mladé rodiny, jež chtějí bydlet v menších městech.'
const polish =
  'Rząd przyjął sprawozdanie z wykonania budżetu, a następnie ogłosił cięcia wydatków. Każdy urząd będzie musiał złożyć plan oszczędności, który określi również liczbę zwolnień i wysokość podwyżek.'
const turkish =
  'Bakanlık yıllık çalışma raporunu yayımladı; bütçe görüşmeleri sürüyor. Toplantıda eğitim, sağlık ve ulaşım yatırımları için ayrılan ödenekler değerlendirildi, büyükşehirlerdeki altyapı ihtiyaçları üzerinde duruldu ve müdürlüklerin görüşü alındı.'
const lithuanian =
  'Vyriausybė patvirtino ataskaitą, kurioje aptariami švietimo ir žemės ūkio rodikliai bei jų pokyčiai. Šių metų pabaigoje ministerija pateiks siūlymus, kaip mažinti nedarbą ir didinti žmonių pajamas kaimiškuose šalies rajonuose.'

/** As windows-1258 has it: the letter with its form, then the tone. */
function partTone(letter: string): string {
  const parts = [...letter.normalize('NFD')]
  const isTone = (part: string): boolean => /[\u0300\u0301\u0303\u0309\u0323]/.test(part)
  return (
    parts
      .filter((part) => !isTone(part))
      .join('')
      .normalize('NFC') + parts.filter(isTone).join('')
  )
}

describe('decodeText on the fixtures', () => {
  const files = listImportFixtures('txt', '.txt')

  test('finds all eleven', () => {
    expect(files).toHaveLength(11)
  })

  test.each(files)('reads %s exactly', (file) => {
    const truth = readTruth<{ readonly text: string }>('txt', file)
    const decoded = decodeText(readFileSync(importFixture('txt', file)))
    expect(decoded.text.replaceAll('\r\n', '\n')).toBe(truth.text)
  })
})

describe('decodeText', () => {
  test('reads Shift_JIS and EUC-JP by their kana', () => {
    const shiftJis = hex('8db1 82cc 95f1 8d90 82cd 2c 20 8354 8393 8376 838b 82c5 82b7 8142')
    expect(decodeText(shiftJis).encoding).toBe('shift_jis')
    const eucJp = hex('a4b3 a4ec a4cf a5c6 a5b9 a5c8 a4c7 a4b9 a1a3 c5ec b5fe a4ce ca f3 b9 f0')
    expect(decodeText(eucJp)).toEqual({ encoding: 'euc-jp', text: 'これはテストです。東京の報告' })
  })

  test.each([
    '정부는 2024년 경제정책방향을 발표하고 민생 안정과 내수 회복을 최우선 과제로 추진하기로 하였다.',
    '제1장 총칙\n제1조(목적) 이 법은 주택의 건설과 공급에 관하여 필요한 사항을 정함을 목적으로 한다.',
    '서울특별시 홍수 방지 계획',
    'Report of the Ministry (기획재정부), 12 March 2024. The budget (예산안) grows by 2.8 percent.',
    '國務會議에서 豫算案을 審議하고 議決하였다. 政府는 이를 國會에 提出한다.',
  ])('reads Korean in EUC-KR: %s', (text) => {
    expect(decodeText(encodeAs('euc-kr', text))).toEqual({ encoding: 'euc-kr', text })
  })

  test.each(['gb18030', 'big5'])('takes no piece of a Chinese report in %s for Korean', (encoding) => {
    const { text } = readTruth<{ readonly text: string }>(
      'txt',
      encoding === 'big5' ? 'zh-big5.txt' : 'zh-gb18030.txt',
    )
    for (let at = 0; at + 40 < text.length; at += 97)
      expect(
        decodeText(encodeAs(encoding, text.slice(at, at + 40))).encoding,
        text.slice(at, at + 40),
      ).not.toBe('euc-kr')
  })

  test('reads German in windows-1252, not in an East Asian encoding', () => {
    const decoded = decodeText(
      latin('Die F\xf6rderung f\xfcr L\xe4nder und St\xe4dte: Ma\xdfnahmen, \xdcberblick, \x8410 Mio\x93.'),
    )
    expect(decoded).toEqual({
      encoding: 'windows-1252',
      text: 'Die Förderung für Länder und Städte: Maßnahmen, Überblick, „10 Mio“.',
    })
  })

  test.each([
    ['windows-1253', 'Η κυβέρνηση ενέκρινε τον προϋπολογισμό. Άλλες δαπάνες μειώνονται.'],
    ['iso-8859-7', 'Η κυβέρνηση ενέκρινε τον προϋπολογισμό. Άλλες δαπάνες μειώνονται.'],
    ['windows-1251', 'Отчёт правительства о социальной политике за 2023 год.'],
    ['windows-1251', 'Уряд затвердив звіт про виконання бюджету, зокрема її видатків.'],
    ['koi8-u', 'Отчёт правительства о социальной политике за 2023 год.'],
    ['iso-8859-5', 'Отчет правительства о социальной политике за 2023 год.'],
    ['ibm866', 'Отчет правительства о социальной политике за 2023 год.'],
    ['windows-1250', czech],
    ['iso-8859-2', czech],
    ['windows-1250', polish],
    ['iso-8859-2', polish],
    ['windows-1254', turkish],
    ['windows-1257', lithuanian],
    ['windows-1255', 'הממשלה אישרה את הדוח השנתי על מדיניות הרווחה'],
    ['windows-1256', 'وافقت الحكومة على التقرير السنوي عن السياسة الاجتماعية'],
  ])('reads %s without a declaration: %s', (encoding, text) => {
    expect(decodeText(encodeAs(encoding, text))).toEqual({ encoding, text })
  })

  test('keeps to windows-1252 where a few words could be of another Latin alphabet', () => {
    expect(decodeText(encodeAs('windows-1250', 'Příští rok začne'))).toEqual({
      encoding: 'windows-1252',
      text: 'Pøíští rok zaène',
    })
  })

  test.each([
    ['windows-1250', 'A kormány elfogadta a jelentést, hogy az új törvényről csak az ülésen dönt.'],
    ['windows-1250', 'Az elmúlt évben nőtt a városok bevétele, de nem minden településen.'],
    ['windows-1250', 'Vláda přijala zprávu, ale pouze pro ty obce, které jsou podle zákona hodnoceny.'],
    [
      'windows-1257',
      'Ministru kabinets apstiprināja pārskatu par izglītību un veselību, kas tiek sniegts no jauna.',
    ],
    ['iso-8859-2', 'Vlada je potrdila poročilo o stanju šolstva in se odločila za spremembe.'],
    ['windows-1254', 'Rapor bütçe ve eğitim için bir plan içerir.'],
  ])('reads a short text in %s by its plain words: %s', (encoding, text) => {
    expect(decodeText(encodeAs(encoding, text))).toEqual({ encoding, text })
  })

  test.each([
    'The towns of Győr, Szűcsi and Fertőd report to the committee on the budget.',
    'Les villes de Győr et de Fertőd ne sont pas dans la liste.',
  ])('takes foreign names in a Western text for no other alphabet: %s', (text) => {
    const bytes = encodeAs('windows-1250', text)
    expect(decodeText(bytes).encoding).toBe('windows-1252')
  })

  test('keeps Portuguese with tildes in windows-1252', () => {
    const text = 'A comissão não aprovou as revisões; os cidadãos põem em questão a decisão da união.'
    expect(decodeText(encodeAs('windows-1252', text))).toEqual({ encoding: 'windows-1252', text })
  })

  test.each([
    ['gb18030', '第n页'],
    ['gb18030', '我love你'],
    ['gb18030', '5个app'],
    ['gb18030', 'B站up主'],
    ['gb18030', '在x处'],
    ['gb18030', '求n个数'],
    ['gb18030', '令f为函数'],
    ['gb18030', '图a 图b 表c'],
    ['gb18030', 'The ratio of a比b is'],
    ['gb18030', 'English text with 中english mixed and 文words'],
    ['big5', '第i章 第ii章'],
    ['shift_jis', '図aと図b'],
    ['shift_jis', '第n回'],
    ['euc-jp', '図aと図b'],
    ['euc-kr', '제n장 제m장'],
  ])('reads a short text in %s with Latin letters in it: %s', (encoding, text) => {
    expect(decodeText(encodeAs(encoding, text)).text).toBe(text)
  })

  test('reads Vietnamese in windows-1258, whose tones are letters of their own', () => {
    const text =
      'Chính phủ đã thông qua báo cáo thường niên về phát triển kinh tế. Nhiều địa phương được hỗ trợ vốn đầu tư để xây dựng đường, trường học và bệnh viện.'
    const written = [...text].map(partTone).join('')
    const decoded = decodeText(encodeAs('windows-1258', written))
    expect(decoded.encoding).toBe('windows-1258')
    expect(decoded.text.normalize('NFC')).toBe(text)
  })

  test.each([
    "Il faut également un fichier de configuration pour chaque domaine. L'exemple est copié.",
    'Intégrer cette option permettra d’en profiter même dans le cas où « rien » ne va.',
    'MINISTÈRE DE L’ÉCONOMIE: 10 m², 5 µg, nº 5, ±2 %, Tromsø, São Paulo, Málaga, Þingvellir',
    'Tarkistussumman todentaminen epäonnistui',
    'the “dependency” of A · B, nº 5, nº 7 and nº 9',
    'Revenue rose to 5 £m; debt is 3 £bn.',
    'A dose of 10 µg and a pitch of 5µm – no more.',
    'Reservoirs hold 3 km³, and each person uses 120 m³.',
    'The policy¹ and the report¹ differ. Growth² follows.',
    '¾in pipe and ¼in bolt; ¼tsp salt',
    'Calle Mayor nº 5. Nº de registro 17. Mª José y Dª Ana',
    'Reykjavík and Tromsø hosted the meeting.',
    'García and Bjørn met Hernández and Jørgensen in Bogotá.',
    'El Niño and the raison d’être of the fund',
    'From Hà Giang to Sài Gòn',
    'Føroyar eru átjan oyggjar í Norðuratlantshavi, og høvuðsstaðurin er Tórshavn.',
    'Brezhoneg a zo ur yezh keltiek komzet e Breizh. Ar brezhoneg a vez kelennet er skolioù; gouelioù ha kêrioù bihan, pêr hag añjela, evel-se eo bet lâret.',
    'Mae’r iaith Gymraeg yn cael ei siarad yng Nghymru: tân, môr, ffôn, sgïo, caniatáu, gêm.',
    'El consell de l’il·lustre col·legi és més gran que això: què, però, també, província, qüestió, veí, Plaça.',
    'Škoda, Žižek, Miloš, Beneš, Košice; très près, père, mère, crème, élève, siècle, modèle, règle, scène, système',
    'Letters: ÀÁÂ ÈÉÊ ÌÍÎ ÒÓÔ ÙÚÛ àáâ èéê ìíî òóô ùúû',
  ])('takes Western text in windows-1252 for nothing else: %s', (text) => {
    expect(decodeText(encodeAs('windows-1252', text))).toEqual({ encoding: 'windows-1252', text })
  })

  test('reads ISO-2022-JP by its escape sequences, and no escape alone for it', () => {
    const bytes = hex('1b2442 4a73 3970 2448 1b2842 2032303233')
    expect(decodeText(bytes)).toEqual({ encoding: 'iso-2022-jp', text: '報告と 2023' })
    expect(decodeText(latin('\u001b[1mbold\u001b[0m')).encoding).toBe('utf-8')
  })

  test('reads English whose only Chinese characters are the quotation marks', () => {
    const text = 'The plan calls for “steady progress” in the region.'
    expect(decodeText(encodeAs('gb18030', text))).toEqual({ encoding: 'gb18030', text })
    expect(decodeText(encodeAs('big5', text))).toEqual({ encoding: 'big5', text })
  })

  test('trusts a declaration that fits and no other', () => {
    const gb = hex('d6d0 b9fa b5c4 b7a2 d5b9')
    expect(decodeText(gb, 'gb2312')).toEqual({ encoding: 'gb18030', text: '中国的发展' })
    const utf8 = new TextEncoder().encode('中国的发展报告与政策建议')
    expect(decodeText(utf8, 'gb2312').encoding).not.toBe('windows-1252')
    expect(decodeText(utf8, 'iso-8859-1')).toEqual({ encoding: 'utf-8', text: '中国的发展报告与政策建议' })
    expect(decodeText(utf8, 'no-such-charset').encoding).toBe('utf-8')
  })

  test('a byte order mark wins over the declaration and is not text', () => {
    expect(decodeText(hex('efbb bf41'), 'gb2312')).toEqual({ encoding: 'utf-8', text: 'A' })
    expect(decodeText(hex('fffe 4100'))).toEqual({ encoding: 'utf-16le', text: 'A' })
    expect(decodeText(hex('feff 0041'))).toEqual({ encoding: 'utf-16be', text: 'A' })
  })

  test('takes two accents for Latin, and a cut tail for UTF-8', () => {
    expect(decodeText(latin('caf\xe9 na\xefve')).encoding).toBe('windows-1252')
    const whole = new TextEncoder().encode('政策报告的全文')
    expect(decodeText(whole.subarray(0, whole.length - 1)).encoding).toBe('utf-8')
  })

  test('several characters of valid UTF-8 are UTF-8 whatever a short page declares', () => {
    const page = '这是一个声明为国标但实际为统一码的页面。'
    expect(decodeText(new TextEncoder().encode(page), 'gb2312')).toEqual({ encoding: 'utf-8', text: page })
    // 2 bytes that are valid in both: the declaration decides.
    expect(decodeText(hex('c4a3'), 'gb2312')).toEqual({ encoding: 'gb18030', text: '模' })
  })

  test('two bad sequences are damage in a long text and another encoding in a tiny one', () => {
    const insertBad = (text: string): Uint8Array =>
      Buffer.concat([Buffer.from(text), hex('ff'), Buffer.from(text), hex('fe'), Buffer.from(text)])
    expect(decodeText(insertBad('政策报告的全文')).encoding).toBe('windows-1252')
    expect(decodeText(insertBad('政策报告的全文'.repeat(5))).encoding).toBe('utf-8')
  })

  test('a stray NUL does not make a short text UTF-16', () => {
    expect(decodeText(latin('abc\0def'))).toEqual({ encoding: 'utf-8', text: 'abc\0def' })
    expect(decodeText(Buffer.from('Hi', 'utf16le'))).toEqual({ encoding: 'utf-16le', text: 'Hi' })
  })

  test('an empty file is UTF-8', () => {
    expect(decodeText(new Uint8Array())).toEqual({ encoding: 'utf-8', text: '' })
  })
})
