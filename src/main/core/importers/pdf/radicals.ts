/**
 * CJK radicals (U+2E80–2EF3) with the unified ideographs they are printed for. Fonts map both code points to one
 * glyph and some PDF writers name the wrong one. Unlike the Kangxi radicals, these have no compatibility mapping
 * in Unicode, so NFKC leaves them. Each row: radicals, then their characters in the same order.
 */
const rows: readonly (readonly [string, string])[] = [
  [
    '⺀⺁⺃⺅⺈⺉⺊⺋⺎⺏⺐⺑⺒⺓⺕⺖⺗⺘⺙⺛⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭⺮⺯⺰⺱',
    '冫厂乚亻刀刂卜㔾兀尣尢尢巳幺彐忄心扌攵旡月歺母民氵氺灬爫爫丬牛犭王罒示礻竹糸纟罓',
  ],
  [
    '⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙',
    '罒网网网羊羊羊老肀聿肉臼艹艹艹虎衤西西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦',
  ],
  ['⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻲⻳', '页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾齐齿龙龟龟'],
]

/** From a CJK radical to the character that it stands for. */
export const radicalCharacters: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([radicals, characters]) => {
    const meanings = [...characters]
    return [...radicals].map((radical, index) => [radical, meanings[index] ?? radical] as const)
  }),
)
