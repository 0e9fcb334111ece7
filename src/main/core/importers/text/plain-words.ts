/** The commonest words of languages that are written without letters above ASCII: they read alike in every encoding. */
const plainWords: Readonly<Record<string, ReadonlySet<string>>> = {
  cs: wordsOf(
    'je na se ve do to ze od po pro za jako nebo jsou aby ale podle pokud byl bylo jeho tak pouze roku jen',
  ),
  sk: wordsOf(
    'je na sa vo do to zo od po pre za ako alebo aby ale ak bol bolo jeho tak iba roku len nie nad ich',
  ),
  pl: wordsOf(
    'w z i na nie jest do od po za przez oraz lub jako dla jak tym tego przy ich tylko ale roku czy aby tej go',
  ),
  hu: wordsOf('az egy nem hogy vagy ha ez csak meg mint volt azt amely minden majd ezt kell lehet el ki fel'),
  sl: wordsOf('je in na se za da so pri ki ni od po kot ali tudi iz kar biti bi ob tem pa leta lahko bo'),
  hr: wordsOf('je u na se za da su pri koji koja nije od po kao ili iz bi te ne to od kod samo ako ovaj'),
  ro: wordsOf('de la cu pe din un nu sau este care pentru prin mai sunt fi al ale cel dar fost se'),
  lt: wordsOf('ir ar yra kad tai su jei iki nuo bei buvo per apie kaip arba tik kur bus po jo'),
  lv: wordsOf('un ir ar no par uz vai kas ja tas lai ka pie kad bet tiek nav tad jau pa'),
  et: wordsOf('ja on ei et see kui oli ning mis ka aga siis selle kas oma mida olla seda vaid'),
  tr: wordsOf('ve bir bu da de ile olan olarak veya ne en her ya kadar ise daha gibi sonra var'),
  en: wordsOf('the of and to in is that for it was on are with as be at by this from or an not which'),
  fr: wordsOf('le la les de des du et en un une que qui dans pour par sur au aux est sont ne pas'),
  de: wordsOf('der die das und in den von zu mit des auf ist im dem nicht ein eine als auch an werden'),
  es: wordsOf('el la los las de del en un una que por para con se es su al como no ha'),
  ca: wordsOf('el la els les de del en un una que per amb es al com no ha dels i o'),
  pt: wordsOf('os as de do da dos das em um uma que por para com se no na ao mais o e'),
  it: wordsOf('il lo la gli le di del della dei in un una che per con si al nel non e'),
  nl: wordsOf('de het een van en in is dat op te voor met zijn aan niet er om ook als bij'),
  sv: wordsOf('och i att det som en av den med till inte om ett har de kan var vid eller ska'),
  da: wordsOf('og i at det som en af den med til ikke om et har de kan var ved eller skal er for'),
  fi: wordsOf('ja on ei se ettei kun oli ovat joka voi tai sen ole mutta jos niin kuin'),
  is: wordsOf('og er sem til um en ekki var af eru hann fyrir eftir'),
  ga: wordsOf('an na agus ar is go le de do i ag sin seo nach bhfuil mar ach'),
  sq: wordsOf('e i dhe nga me se ka nuk si po u do ose'),
  id: wordsOf('yang dan di untuk dari dengan ini itu pada dalam adalah tidak akan atau oleh'),
}
/** One such word, however often, may be a name or a loan. */
const fewestWords = 2
/** Related languages share words such as "je" and "na": the right one has this many times as many as those elsewhere. */
const lead = 1.5

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Returns the language of `languages` whose words clearly lead among these over those of all other languages; null if none does. */
export function findByPlainWords(words: readonly string[], languages: readonly string[]): string | null {
  const counts = Object.entries(plainWords)
    .map(([language, known]) => {
      const found = words.filter((word) => known.has(word))
      return { language, count: found.length, different: new Set(found).size }
    })
    .sort((a, b) => b.count - a.count)
  const best = counts[0]
  if (best === undefined || best.different < fewestWords || !languages.includes(best.language)) return null
  const rival = counts.find(({ language }) => !languages.includes(language))
  return best.count >= (rival?.count ?? 0) * lead ? best.language : null
}
