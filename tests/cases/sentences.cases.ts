/** One block of text each; a bar parts the sentences. White space beside a bar belongs to no sentence. */
export const sentenceCases: readonly {
  readonly name: string
  readonly language: string
  readonly text: string
}[] = [
  { name: 'plain English', language: 'en', text: 'One thing. | Another? | Yes!' },
  { name: 'number signs', language: 'en', text: 'See No. 5 and Nos. 6–7 of the list. | Then stop.' },
  { name: 'no as an answer', language: 'en', text: 'He said no. | Five people left.' },
  { name: 'titles', language: 'en', text: 'Mr. Smith met Dr. Li and Gen. Wu. | They spoke.' },
  { name: 'U.S. before a name', language: 'en', text: 'The U.S. Government paid. | It was late.' },
  { name: 'U.S. at the end', language: 'en', text: 'He lives in the U.S. | The rent is high.' },
  {
    name: 'decimals',
    language: 'en',
    text: 'It grew by 3.5 percent to 1.2 trillion. | Prices fell by .5 points.',
  },
  {
    name: 'pages and figures',
    language: 'en',
    text: 'See p. 12, pp. 13–14 and Fig. 3 in vol. II. | The end.',
  },
  { name: 'initials', language: 'en', text: 'J. F. Kennedy spoke. | All listened.' },
  { name: 'a single letter at the end', language: 'en', text: 'Take plan B. | The rest is noise.' },
  {
    name: 'Latin abbreviations',
    language: 'en',
    text: 'Some, e.g. Texas, i.e. the south, cf. Jones et al. (2020), agree. | Go on.',
  },
  { name: 'companies', language: 'en', text: 'Acme Inc. Chairman Bob left Acme Inc. | The firm closed.' },
  { name: 'months', language: 'en', text: 'On Jan. 15 it began. | On Sept. 3 it ended.' },
  { name: 'times of day', language: 'en', text: 'It began at 5 p.m. | They were late.' },
  { name: 'speech', language: 'en', text: '“Really?” he asked. | “Yes.” | Then he left.' },
  { name: 'straight quotes', language: 'en', text: 'He said: "I saw it." | Then he left.' },
  { name: 'brackets', language: 'en', text: 'He left. | (See above.) | She stayed (p. 3).' },
  { name: 'reference marks', language: 'en', text: 'It is done.[1] | Next one.[2, 3] | End.' },
  { name: 'paragraph numbers', language: 'en', text: '1. Introduction follows. | It is short.' },
  { name: 'a line feed in a block', language: 'en', text: 'A line that\ngoes on. | And a second.' },
  { name: 'plain Chinese', language: 'zh', text: '第一句。|第二句！|第三句？' },
  { name: 'Chinese closing quotes', language: 'zh', text: '他说：“增长5.2%。”|第二句。' },
  { name: 'Chinese opening quotes', language: 'zh', text: '会议结束。|“我们同意。”|大家鼓掌。' },
  { name: 'Chinese brackets', language: 'zh', text: '完成目标。|（见图1）说明如下。' },
  { name: 'Chinese semicolons', language: 'zh', text: '坚持改革；坚持开放；坚持创新。|稳中求进。' },
  { name: 'Chinese reference marks', language: 'zh', text: '同比增长。[1]|下一句。' },
  { name: 'Chinese in an unknown language', language: '', text: '第一句。”|第二句。' },
  { name: 'two marks', language: 'zh', text: '真的吗？！|是的。' },
]
