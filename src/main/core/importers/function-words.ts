/** The commonest function words, of two letters and more, of the languages whose texts are most often short headlines and notes here. */
const functionWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordsOf(
    'the of and to in is that for it was on are with as be at by this from or an have has not which will were been their its we our they would should into than more about between through per',
  ),
  fr: wordsOf(
    'le la les de des du et en un une que qui dans pour par sur au aux est sont ne pas plus ce cette ont été avec',
  ),
  de: wordsOf(
    'der die das und in den von zu mit des auf für ist im dem nicht ein eine als auch an werden aus sich wird bei zur',
  ),
  es: wordsOf('el la los las de del en un una que por para con se es su al como más no ha han sobre entre'),
  pt: wordsOf('os as de do da dos das em um uma que por para com se no na ao mais não foi sobre entre'),
  it: wordsOf('il lo la gli le di del della dei in un una che per con si al nel non più ha sono da tra'),
  nl: wordsOf(
    'de het een van en in is dat op te voor met zijn aan niet er om ook als bij door naar werd worden',
  ),
}
/** One such word, however often, may be a name or a loan. */
const fewestWords = 2
/** Related languages share words such as "de" and "la": the right one has this many times as many. */
const lead = 1.3

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Returns the language whose function words clearly lead in the text; null where none does. */
export function findByFunctionWords(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const counts = Object.entries(functionWords)
    .map(([language, known]) => {
      const found = words.filter((word) => known.has(word))
      return { language, count: found.length, different: new Set(found).size }
    })
    .sort((a, b) => b.count - a.count)
  const [best, second] = counts
  if (best === undefined || second === undefined || best.different < fewestWords) return null
  return best.count >= second.count * lead ? best.language : null
}
