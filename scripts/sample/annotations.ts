/** One passage of the sample: the words, which must occur once in the document, the tags, and a note in Markdown. */
export interface SamplePassage {
  readonly document: '2023' | '2024' | 'zh'
  readonly quote: string
  readonly tags: readonly string[]
  readonly note?: string
}

const flood = 'Themes / Flood safety'
const ecology = 'Themes / River ecology'
const housing = 'Themes / Housing'
const work = 'Themes / Work and skills'
const finance = 'Themes / Public finance'
const transport = 'Themes / Transport'
const health = 'Themes / Health and ageing'
const commitment = 'Claims / Commitment'
const target = 'Claims / Quantified target'
const deadline = 'Claims / Deadline'
const body = 'Claims / Responsible body'
const hedge = 'Claims / Hedge'

export const adaPassages: readonly SamplePassage[] = [
  {
    document: '2023',
    quote: "bring the city's output to one trillion yuan by 2025",
    tags: [target, deadline],
    note: 'The headline figure. Compare with 2024, where the year moves to **2026**.',
  },
  {
    document: '2023',
    quote: 'reserve 1.2 billion yuan for the retraining of 6,000 shipyard workers over three years',
    tags: [work, finance, target],
  },
  { document: '2023', quote: 'The Revenue Office is responsible', tags: [body] },
  {
    document: '2023',
    quote: 'put 1.3 per cent of spending into the reserve for disasters',
    tags: [finance, target],
  },
  {
    document: '2023',
    quote:
      'This year we will raise 25 kilometres of embankment on the east bank and begin the Willow Lake relief channel.',
    tags: [flood, commitment],
    note: '16 of the 25 km were built: see the table in the 2024 report.',
  },
  { document: '2023', quote: '25 kilometres of embankment', tags: [target] },
  { document: '2023', quote: 'from six hours to nine', tags: [target] },
  { document: '2023', quote: 'The Water Affairs Bureau is responsible for the works.', tags: [body] },
  {
    document: '2023',
    quote: 'We will restore 400 hectares of reed bed between Heron Island and the old ferry.',
    tags: [ecology, commitment],
  },
  {
    document: '2023',
    quote: 'such as comes once in forty years',
    tags: [flood],
    note: 'The design level. The July flood was above it.',
  },
  {
    document: '2023',
    quote: 'start 5,800 affordable rental homes and complete 4,900',
    tags: [housing, target],
  },
  {
    document: '2023',
    quote: 'by the end of the year, and carry passengers by the following spring',
    tags: [transport, deadline],
  },
  { document: '2023', quote: 'within five working days', tags: [deadline] },
  {
    document: '2024',
    quote: 'we now expect to reach it in 2026 instead of 2025',
    tags: [target, deadline],
    note: 'An open postponement. The wording around it is unusually frank.',
  },
  {
    document: '2024',
    quote: 'shipyard workers who retrain will receive a monthly allowance for the length of the course',
    tags: [work, commitment],
  },
  { document: '2024', quote: 'the debt ceiling set in 2021 will not be raised', tags: [finance, commitment] },
  {
    document: '2024',
    quote: 'put 1.2 per cent of spending into the reserve for disasters',
    tags: [finance, target],
    note: 'Down from 1.3 per cent, in the year after the flood.',
  },
  {
    document: '2024',
    quote:
      'The flood of last July was the highest at the Linzhou gauge since records began in 1931, and it tested every kilometre of the embankment.',
    tags: [flood],
    note: 'Baseline year: compare with 2023, which speaks of a flood “such as comes once in forty years”.',
  },
  {
    document: '2024',
    quote:
      "This year we will raise 18 kilometres of embankment on the east bank, finish the Willow Lake relief channel before the flood season, and lengthen the city's warning time from six hours to eleven.",
    tags: [flood],
  },
  {
    document: '2024',
    quote:
      'we will raise 18 kilometres of embankment on the east bank, finish the Willow Lake relief channel before the flood season',
    tags: [commitment],
    note: 'Three verbs in one sentence. Only the first has a figure; count as one commitment, three targets.',
  },
  { document: '2024', quote: '18 kilometres of embankment', tags: [target] },
  { document: '2024', quote: 'before the flood season', tags: [deadline, target] },
  { document: '2024', quote: 'from six hours to eleven', tags: [target] },
  {
    document: '2024',
    quote: 'the ward offices are responsible for the people',
    tags: [body],
    note: 'New: somebody answers for people, not only for walls.',
  },
  {
    document: '2024',
    quote:
      'We will also restore 320 hectares of reed bed between Heron Island and the old ferry, as far as funds allow.',
    tags: [ecology, commitment],
  },
  { document: '2024', quote: '320 hectares of reed bed', tags: [target] },
  { document: '2024', quote: 'as far as funds allow', tags: [hedge], note: 'New this year.' },
  { document: '2024', quote: 'by 30 September', tags: [deadline] },
  {
    document: '2024',
    quote:
      'start 6,500 affordable rental homes and complete 5,200, two thirds of them within 800 metres of a tram stop',
    tags: [housing, transport],
  },
  { document: '2024', quote: '6,500 affordable rental homes', tags: [target] },
  { document: '2024', quote: 'where possible', tags: [hedge] },
  { document: '2024', quote: 'Line 3 will carry passengers by October', tags: [transport, deadline] },
  {
    document: '2024',
    quote: 'buildings without lifts in which many residents are over seventy',
    tags: [health, housing],
  },
  { document: '2024', quote: 'within three working days', tags: [deadline] },
  {
    document: 'zh',
    quote: '我们预计在2026年而不是2025年实现',
    tags: [target, deadline],
    note: '与英文版一致，措辞更短。',
  },
  { document: 'zh', quote: '把全市洪水预警时间由6小时提前到11小时', tags: [flood, target] },
  { document: 'zh', quote: '加高东岸堤防18公里', tags: [target] },
  { document: 'zh', quote: '在财力许可的范围内', tags: [hedge] },
  { document: 'zh', quote: '修复鹭岛至老渡口之间的芦苇湿地320公顷', tags: [ecology, target] },
  { document: 'zh', quote: '力争上半年结束2023年启动的租金评估', tags: [housing, hedge] },
]

export const jonasPassages: readonly SamplePassage[] = [
  { document: '2024', quote: 'reach it in 2026 instead of 2025', tags: [target] },
  {
    document: '2024',
    quote: 'shipyard workers who retrain will receive a monthly allowance for the length of the course',
    tags: [work, commitment],
  },
  { document: '2024', quote: 'the debt ceiling set in 2021 will not be raised', tags: [finance] },
  {
    document: '2024',
    quote: 'put 1.2 per cent of spending into the reserve for disasters',
    tags: [commitment],
  },
  {
    document: '2024',
    quote:
      'The flood of last July was the highest at the Linzhou gauge since records began in 1931, and it tested every kilometre of the embankment.',
    tags: [flood],
  },
  {
    document: '2024',
    quote: 'This year we will raise 18 kilometres of embankment on the east bank',
    tags: [flood, commitment],
  },
  {
    document: '2024',
    quote: 'finish the Willow Lake relief channel before the flood season',
    tags: [commitment],
    note: 'I count this as a commitment of its own: another work, another budget.',
  },
  { document: '2024', quote: 'before the flood season', tags: [deadline] },
  { document: '2024', quote: '18 kilometres of embankment', tags: [target] },
  { document: '2024', quote: 'from six hours to eleven', tags: [target] },
  {
    document: '2024',
    quote:
      'The Water Affairs Bureau is responsible for the works; the ward offices are responsible for the people.',
    tags: [body],
  },
  {
    document: '2024',
    quote:
      'We will also restore 320 hectares of reed bed between Heron Island and the old ferry, as far as funds allow.',
    tags: [ecology],
  },
  { document: '2024', quote: '320 hectares of reed bed', tags: [target] },
  { document: '2024', quote: 'as far as funds allow', tags: [hedge] },
  { document: '2024', quote: 'the results published by 30 September', tags: [deadline] },
  {
    document: '2024',
    quote: 'We will start 6,500 affordable rental homes and complete 5,200',
    tags: [housing],
  },
  { document: '2024', quote: '6,500 affordable rental homes', tags: [target] },
  { document: '2024', quote: 'where possible, in the first half of the year', tags: [hedge] },
  { document: '2024', quote: 'Line 3 will carry passengers by October', tags: [transport, deadline] },
  {
    document: '2024',
    quote: 'buildings without lifts in which many residents are over seventy',
    tags: [housing],
  },
  {
    document: '2024',
    quote: 'may, where capacity permits, offer treatment in a neighbouring city',
    tags: [health, hedge],
    note: 'Two hedges in nine words.',
  },
  { document: '2024', quote: 'within three working days', tags: [deadline] },
  { document: 'zh', quote: '工程由市水务局负责，人员由各街道负责', tags: [body] },
  { document: 'zh', quote: '在财力许可的范围内', tags: [hedge] },
  { document: 'zh', quote: '把全市洪水预警时间由6小时提前到11小时', tags: [flood, target] },
  { document: 'zh', quote: '力争上半年', tags: [hedge, deadline] },
]
