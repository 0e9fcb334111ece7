/** Short texts that are never part of a report: they count wherever they stand. */
export const strongPatterns: readonly RegExp[] = [
  /扫描?(?:下方|上方|以下)?(?:的)?(?:微信)?二维码|扫一扫|扫码(?:关注|阅读|下载)|长按(?:识别|上方|下方|图片|二维码)|点击(?:上方|下方|蓝字|阅读原文)/,
  /关注(?:我们|公众号|本公众号|微信)|喜欢此内容的人|还喜欢|阅读原文|分享到|一键分享|字号[：:]|字体[：:]|打印本页|关闭(?:本页|窗口)/,
  /版权所有|ICP备|公网安备|网站地图|网站标识码|京ICP|备案号|主办单位[：:].*承办|友情链接|技术支持[：:]|设为首页|加入收藏/,
  /责任编辑|责编[：:]|^编辑[：:]|^校对[：:]|^审核[：:]|^审校[：:]|点赞.*在看|转发.*收藏/,
  /subscribe (?:to|now|today)|sign up (?:for|to)|newsletter|share (?:on|this|via)|tweet this|follow us|join our mailing list/i,
  /\bcookies?\b.*(?:use|accept|consent|policy|settings)|(?:use|accept|manage)\s.*\bcookies?\b/i,
  /all rights reserved|^(?:copyright|©|\(c\))\s|terms (?:of use|and conditions)|privacy (?:policy|notice)|skip to (?:main )?content/i,
  /^(?:print|email|download) this (?:page|article)|^(?:back to top|read more|continue reading|load more|advertisement|sponsored)\b/i,
]

/** What begins by asking readers for something of no concern to the report; it may be a whole sentence. */
export const appeal =
  /^(?:support us\b|donate(?:$|\s+(?:now|today|here)\b)|subscribe(?:$|\s+(?:now|today)\b)|listen to (?:this|the) (?:article|story)\b)/i

/** Headings or labels of link lists: what follows them, up to the next heading, goes with them. */
export const listTitlePatterns: readonly RegExp[] = [
  /^(?:相关(?:新闻|阅读|链接|文章|推荐|稿件|报道|文档|解读)|推荐阅读|延伸阅读|往期(?:推荐|回顾|精选)|热门(?:文章|推荐|新闻)|猜你喜欢|最新(?:文章|消息)|上一篇|下一篇|热点排行)/,
  /^(?:related|recommended|popular|more from|more on|you (?:may|might) also|most (?:read|popular|viewed)|read next|latest (?:news|articles)|see also our|trending|about the authors?)\b/i,
  /^(?:subscribe|newsletter|sign up|share|comments?|leave a (?:reply|comment)|follow us|tags?|topics?|filed under)\b/i,
  /^[\d,]+ (?:comments?|replies|responses|shares)(?: (?:on|to)\b.*)?$/i,
  /喜欢此内容的人还喜欢|^(?:评论|留言|精选留言|写留言|参与讨论)/,
]

/** A text that is nothing but the names of buttons. */
export const buttonText =
  /^(?:[\s|·/【】[\]()（）:：，,>›»]*(?:打印|关闭|收藏|分享|转发|点赞|在看|大|中|小|返回(?:顶部|首页|列表)?|首页|上一页|下一页|阅读|评论|举报|纠错|微信|微博|QQ空间|朋友圈|[\d,]+|share|print|e-?mail|tweet|facebook|twitter|linkedin|whatsapp|x|home|menu|search|close|save|next|previous|top)[\s|·/【】[\]()（）:：，,>›»]*)+$/i

/** The line under a title that says when and where a page appeared. It feeds the metadata. */
export const infoLine =
  /发布(?:时间|日期|机构)|发文(?:日期|时间)|(?:信息|文章|稿件)?来源\s*[：:]|浏览(?:次数|量)|阅读(?:次数|量|数)|点击(?:数|量)|发表于|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}:\d{2}|^(?:published|posted|updated|last (?:updated|modified))\b|\b\d+ min(?:ute)?s? read\b/i

/** Names of elements, by class or id, around what does not belong to the article. */
export const boilerplateName =
  /(?:^|[-_])(?:shar(?:e|ing)|social|newsletters?|subscri(?:be|ption)|signup|related|recommend(?:ed|ation)?s?|cookies?|consent|gdpr|breadcrumbs?|crumbs?|comments?|disqus|sidebar|promo|advert(?:isement)?s?|ads?|banner|popup|modal|toolbar|pager|pagination|copyright|qr-?code|ewm|erweima|fenxiang|bdsharebuttonbox|navbox|nav|navbar|menu|catlinks|printfooter|footer|masthead|most-?(?:read|popular)|trending|tags?)(?:$|[-_])/i

/** Words for boxes of the page that bear their own name as their title. */
export const pageBoxName =
  /^(?:social|newsletters?|subscri(?:be|ption)|signup|related|cookies?|breadcrumbs?|comments?|disqus|sidebar|promo|advert(?:isement)?s?|ads?|banner|popup|modal|toolbar|nav|navbar|menu|footer|masthead|trending|tags?|share)$/i
