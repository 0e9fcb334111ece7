import type { Script } from '../report.ts'

type Words = readonly [string, ...string[]]
const list = (text: string) => text.trim().split(/\s+/) as unknown as Words
const lines = (text: string) => text.trim().replace(/\s+/g, ' ').split('; ') as unknown as Words

/** What made-up editions are made of, by the slot of a sentence that they fill. All of it is ours. */
export interface Vocabulary {
  readonly bodies: Words
  readonly verbs: Words
  readonly qualities: Words
  readonly things: Words
  readonly places: Words
  readonly clauses: Words
  readonly units: Words
  readonly formulas: Words
  /** `@` stands for a slot filled with a thing, `#` for a number. */
  readonly headings: Words
}

const english: Vocabulary = {
  bodies:
    lines(`the harbour board; the county; the water office; each township; the finance bureau; the audit team;
    local schools; the clinic network; the grain reserve; the bus company; the land registry; our research institutes;
    the labour exchange; the fire service; the port authority; village committees; the heritage trust; small firms;
    the housing fund; the forestry station; the trade mission; the statistics office; the river commission; growers;
    the energy exchange; community centres; the customs house; the rail operator; the pension fund; the data centre`),
  verbs:
    list(`completed extended financed repaired opened inspected renewed measured cancelled doubled licensed supplied
    reviewed merged relocated digitised insured equipped audited drained widened lit mapped staffed planted tested
    subsidised registered connected modernised postponed accelerated consolidated restored simplified enlarged
    published monitored decommissioned leased trained procured upgraded sheltered irrigated certified`),
  qualities:
    list(`rural affordable coastal seasonal experimental digital public mountain low-carbon industrial historic
    temporary municipal advanced shared northern emergency private elderly primary underground regional nightly
    cross-border voluntary wholesale cultural technical solar ecological recycled mobile compact joint pilot wooden
    preventive statutory urban floating maritime bilingual modular circular household specialised outdated fertile`),
  things:
    list(`warehouses clinics footpaths orchards turbines archives reservoirs classrooms tramways nurseries markets
    pipelines wetlands workshops laboratories kindergartens ferries sluices terraces depots substations vineyards
    theatres bridges meters fisheries dormitories greenhouses embankments quarries libraries canteens sensors pastures
    tunnels looms hostels ambulances breweries playgrounds foundries barns lighthouses servers catchments apprenticeships
    museums boilers culverts mills arcades permits allotments dialects ledgers harvests seedlings patents vaccines
    textiles batteries scholarships parcels cables mortgages tariffs stadiums kilns apiaries observatories`),
  places:
    lines(`in the upper valley; along the eastern ring; near the old docks; across nine townships; south of the lake;
    in the airport zone; on both banks; beyond the pass; around the university; in the salt flats; at the border post;
    within the walled town; under the viaduct; on the islands; in the tea hills; by the northern gate; at two estuaries;
    in the mining belt; outside the capital; between the twin rivers; in the free-trade area; on reclaimed land`),
  clauses:
    lines(`so that families no longer travel for treatment; while deposits stayed below the legal ceiling; after
    three dry summers in a row; with engineers borrowed from a neighbouring province; because the old contract had
    lapsed; without touching the contingency budget; as residents had asked in the hearing; before frost closed the road;
    although steel became dearer; under rules that the assembly passed in spring; in step with the national survey; to
    relieve the crowded centre; once the court had settled the claim; thanks to a loan on easy terms; despite a shortage
    of drivers; following advice from two universities; at the request of the insurers; where floods had cut the line;
    until private bidders came forward; in exchange for unused barracks; by means of a public lottery; since visitors
    prefer the evening; against the wishes of the suppliers; with seed money from an endowment; as part of a wager on
    tourism; through a league of volunteers; on the strength of last year's count; at half the usual fee`),
  units: lines(
    `million crowns; per cent; households; hectares; kilometres; workers; tonnes; visitors; permits; beds`,
  ),
  formulas:
    lines(`The figures in this part have been checked by the statistics office; All amounts are given in current
    prices; Responsible: the office of the mayor, together with the districts; See the annex for the full list of
    projects; Progress will be reported to the assembly every quarter; This measure continues from the previous plan;
    No change against the previous year; Source: own calculations; The following table gives an overview; Work on this
    item has begun; Details are laid down in the budget; Comments can be sent to the secretariat; Status: on schedule;
    Under review`),
  headings:
    lines(`@ and @; Better @ for everyone; The year of @; Plans for @; @ under pressure; Money for @; Managing @;
    What was done for @; Tasks ahead: @; Reform of @`),
}

const chinese: Vocabulary = {
  bodies:
    list(`港务局 各乡镇 水务集团 财政部门 审计组 市属学校 医疗联合体 粮食储备库 公交公司 不动产登记中心 科研院所 就业服务站
    消防支队 口岸办 村民委员会 文物保护所 小微企业 住房保障中心 林场 商贸代表团 统计机构 河道管理处 种植大户 能源交易所
    社区中心 海关 铁路部门 养老基金 大数据中心 街道办事处`),
  verbs:
    list(`建成 扩大 资助 修缮 启用 检查 更新 核定 取消 翻番 审批 供应 复核 合并 搬迁 改造 投保 配齐 验收 疏浚 拓宽 点亮 测绘 充实
    栽种 试用 补贴 登记 接通 提升 推迟 加快 整合 恢复 简化 新增 公布 监测 拆除 租赁 培训 采购 升级 安置 灌溉 认证`),
  qualities:
    list(`农村 保障性 沿海 季节性 试验性 数字化 公共 山区 低碳 工业 历史 临时 市级 先进 共享 北部 应急 民营 老年 基础 地下 区域
    夜间 跨境 志愿 批发 文化 技术 光伏 生态 再生 移动 集约 联合 示范 木结构 预防性 法定 城镇 水上 海洋 双语 装配式 循环 家庭 专业
    老旧 高产`),
  things:
    list(`仓库 诊所 步道 果园 风机 档案馆 水库 教室 电车线 苗圃 集市 管网 湿地 车间 实验室 幼儿园 渡轮 水闸 梯田 货场 变电站
    葡萄园 剧院 桥梁 电表 渔场 宿舍 温室 堤防 采石场 图书馆 食堂 传感器 牧场 隧道 织机 旅舍 救护车 酒坊 游乐场 铸造厂 粮仓 灯塔
    服务器 集水区 学徒岗位 博物馆 锅炉 涵洞 磨坊 骑楼 许可证 菜地 方言 账册 秋粮 种苗 专利 疫苗 纺织品 电池 奖学金 包裹 光缆 按揭
    收费标准 体育场 窑炉 蜂场 天文台`),
  places:
    list(`在上游河谷 沿东部环线 在老码头一带 覆盖九个乡镇 在湖区以南 在空港片区 在两岸 在关口以外 围绕大学城 在盐碱滩 在边检站
    在古城墙内 在高架桥下 在各海岛 在茶山 在北门附近 在两个河口 在矿区 在省会郊外 在双江之间 在自贸区 在填海新区`),
  clauses:
    list(`群众看病不再远行 存款仍低于法定上限 连续三个夏天少雨 从邻省借调了工程师 原有合同已经到期 没有动用预备费
    回应了听证会上的意见 赶在封冻之前完工 尽管钢材价格上涨 依照春季通过的条例执行 与全国普查同步推进 缓解了老城拥堵
    法院已就争议作出裁定 得益于一笔优惠贷款 克服了司机短缺的困难 采纳了两所高校的建议 应保险公司的要求办理 洪水曾经冲断道路
    直到民间投标人出现 用闲置营房进行置换 通过公开摇号分配 游客更偏爱傍晚时段 供应商对此表示反对 捐赠基金提供了启动资金
    作为发展旅游的尝试 依靠志愿者联盟组织 依据上年清点的结果 费用只有往常一半`),
  units: list(`亿元 万元 户 公顷 公里 人 吨 人次 件 张`),
  formulas:
    list(`本部分数据已经统计机构核对 各项金额均按当年价格计算 责任单位：市政府办公室会同各区 项目清单详见附件 进展情况每季度向大会报告
    本项措施为上一规划的延续 与上年相比没有变化 资料来源：根据调查整理 下表列出总体情况 此项工作已经启动 具体内容以预算为准
    意见可寄至秘书处 状态：按期推进 正在研究`),
  headings: list(
    `@与@ 为民办好@ 推进@建设 @工作安排 缓解@压力 落实@资金 加强@管理 @成效 下一步任务：@ 深化@改革`,
  ),
}

export const vocabularies: Readonly<Record<Script, Vocabulary>> = { en: english, zh: chinese }
