/** What made-up reports are made of. All of it is ours. */
type Words = readonly [string, ...string[]]
const list = (text: string) => text.split(' ') as unknown as Words

export const english = {
  subjects: [
    'The council',
    'The port office',
    'Each district',
    'The working group',
    'Our budget',
    'The housing fund',
    'The transport plan',
    'Every school',
    'The audit',
    'This programme',
    'The energy agency',
    'Local industry',
  ] as Words,
  verbs: list(
    'expands finances reviews supports delays reports replaces connects measures completes raises plans',
  ),
  adjectives: list(
    'steady public regional affordable early digital careful green annual rural combined additional',
  ),
  nouns: list(
    'investment housing transport employment training irrigation lighting storage research tourism recycling care ' +
      'drainage farmland logistics insurance childcare broadband water heating freight harbour forestry prevention',
  ),
  links: [
    'in the western districts',
    'by the end of next year',
    'together with the province',
    'at lower cost',
    'with 4.8 per cent growth',
    'for 6,500 households',
    'under the new rules',
    'without further debt',
  ] as Words,
}

export const chinese = {
  subjects: list('全市 各区县 本级财政 港口部门 交通规划 住房基金 重点企业 基层单位 农业合作社 卫生系统'),
  verbs: list('持续推进 加快建设 全面完成 稳步提高 统筹安排 认真落实 逐步扩大 有效降低'),
  objects: list(
    '公共服务 住房保障 轨道交通 科技创新 农田水利 就业培训 节能改造 数据平台 养老设施 物流枢纽 绿色能源 防洪工程',
  ),
  links: list(
    '比上年增长百分之五 惠及六千五百户居民 总投资十四亿元 按期交付使用 质量明显改善 群众满意度上升',
  ),
}
