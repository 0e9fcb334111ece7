import { expect, test } from 'vitest'
import { detectLanguage } from '../../../../src/main/core/importers/detect-language.ts'

test.each([
  ['en', 'The Council decided that coastal regions should be protected by additional financing every year.'],
  ['zh', '地方政府气候适应资金的使用绩效评估研究报告，参见财政部有关文件。'],
  [
    'zh',
    'OECD国家普遍建立了独立的财政监督机构，并定期发布中长期预测报告，如 Fiscal Outlook 2023 和 Climate Policy。',
  ],
  [
    'en',
    'The Ministry of Finance (财政部) published the annual report on local government debt in March 2023, with details.',
  ],
  ['ja', '東京都は、気候変動への適応策を進めるため、新たな計画を策定した。'],
  ['ko', '정부는 기후 변화에 대한 적응 정책을 오늘 발표했다고 밝혔다.'],
  ['de', 'Die Förderung erneuerbarer Energien in Österreich: Maßnahmen, Überblick und Schlussfolgerungen.'],
  ['fr', 'Le Conseil a décidé que les régions côtières devaient être protégées par un financement élevé.'],
  [
    'en',
    'The Chancellor’s “fiscal rule” – introduced in 2021 – costs £5 billion. Café owners naïvely paid €20. Second paragraph follows here.',
  ],
  [
    'en',
    'GDP growth target: about 5 per cent. Unemployment rate: 5.5 per cent. CPI increase: about 3 per cent.',
  ],
  ['en', 'bullet a, num a.1, bullet b. Para with inserted note. Text box content. In content control.'],
  ['pt', 'O governo anunciou novas medidas para a habitação.'],
  ['fr', 'Le conseil municipal a voté le budget de la ville.'],
  ['es', 'El gobierno anunció nuevas medidas para la vivienda.'],
  ['it', 'Il governo ha annunciato nuove misure per la casa.'],
  ['nl', 'De regering kondigde nieuwe maatregelen aan voor huisvesting.'],
  ['ru', 'Правительство объявило о новых мерах в области жилья.'],
  ['vi', 'Chính phủ đã công bố các biện pháp mới về nhà ở.'],
  ['uk', 'Уряд оголосив про нові заходи у сфері житла для молоді.'],
  ['ar', 'تلتزم الحكومة بتحسين الخدمات الصحية والتعليمية في جميع أنحاء البلاد.'],
  ['ar', 'أعلنت الحكومة عن تدابير جديدة للإسكان (“The Review of the Budget”).'],
  ['fa', 'دولت متعهد است خدمات بهداشتی و آموزشی را در سراسر کشور بهبود بخشد.'],
  ['ps', 'حکومت د روغتیا او پوهنې د خدمتونو د ښه کولو لپاره نوې کړنلارې اعلان کړې دي.'],
  ['ug', 'ھۆكۈمەت پۈتۈن مەملىكەت بويىچە سەھىيە ۋە مائارىپ مۇلازىمىتىنى ياخشىلاشنى جاكارلىدى.'],
  ['ckb', 'حکوومەت ڕایگەیاند کە خزمەتگوزارییە تەندروستی و پەروەردەییەکان لە هەموو وڵاتدا باشتر دەکات.'],
  ['he', 'הממשלה הודיעה על צעדים חדשים בתחום הדיור לצעירים.'],
  ['el', 'Η κυβέρνηση ανακοίνωσε νέα μέτρα για τη στέγαση.'],
  ['th', 'รัฐบาลประกาศมาตรการใหม่ด้านที่อยู่อาศัย'],
  ['hi', 'सरकार ने आवास के लिए नए उपायों की घोषणा की।'],
  [undefined, 'परिषद्ले सोमबार साँझ लामो बहसपछि सार्वजनिक यातायातको विकास योजना स्वीकृत गर्‍यो।'],
  [undefined, 'हा अहवाल गेल्या वर्षातील मंत्रालयाच्या कामाचे वर्णन करतो आणि भविष्यातील योजना मांडतो.'],
  ['hi', 'यह रिपोर्ट पिछले वर्ष के दौरान मंत्रालय के कार्य का वर्णन करती है और भविष्य की योजनाओं को प्रस्तुत करती है।'],
  ['yi', 'די רעגירונג האט אנגעזאגט נייע מיטלען פאר וואוינונגען פאר יונגע מענטשן.'],
  ['mn', 'Засгийн газар орон сууцны шинэ арга хэмжээг зарлалаа.'],
  ['mk', 'Владата објави нови мерки за домување за младите.'],
  ['kk', 'Кеңес дүйсенбі күні кешке ұзақ талқылаудан кейін қоғамдық көлікті дамыту жоспарын бекітті.'],
  [undefined, 'მთავრობა ვალდებულია გააუმჯობესოს ჯანდაცვისა და განათლების სერვისები (Ω).'],
  [undefined, 'Emoji 😀👩‍👩‍👧 and 𠮷野家 𝒜. Flag 🇨🇳 done.'],
  [undefined, 'Café résumé softhyphen fine flow zero'],
  [undefined, 'Äîêëàä ïðàâèòåëüñòâà Ýêîíîìèêà ãîðîäà âûðîñëà íà ïÿòü ïðîöåíòîâ.'],
  [undefined, '§ § § ☺ ♥ ★ → ⇒ ≤ ≥ ± ª º ª º ª º ª º ª º ª º ª º ª º ª º ª º ª º ª º'],
  [undefined, 'Report 12.4'],
  [undefined, ''],
])('finds %s', (language, text) => {
  expect(detectLanguage([{ kind: 'paragraph', text }])).toBe(language)
})

test('a heading in another language does not decide', () => {
  expect(
    detectLanguage([
      { kind: 'heading', level: 1, text: '关于气候适应资金的研究报告（英文版）' },
      {
        kind: 'paragraph',
        text: 'The office confirmed that the allocation of funds depends on planning and on good indicators.',
      },
    ]),
  ).toBe('en')
})
