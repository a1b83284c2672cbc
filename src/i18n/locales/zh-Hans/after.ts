// What is said once it is done: the result, the receipt, sharing, what comes next.
import type { Parts } from '../../catalogue.ts';

const after: Parts['after'] = {
  after: {
    thanks: '谢谢您。您的签名已记录。',
    thanksCounted: '无论签几次，都只算一次。',
    almost: '快完成了。请查看您的邮件。',
    almostWhy: '您在邮件里确认后，签名才会计入。',
    closed: '这份请愿已结束',
    closedWhen: '它已于 {date}截止，不能再添加签名。',
    signed: '您已签署这份请愿书。',
    signedOn: '{date}，在这台设备上。',
    signedWaiting: '如果您还没有确认，请点邮件里的链接确认，签名才会计入。',
    signAgain: '再签一次，或换一个人签名',
    keeps: '这台设备会记住这里签过名和签名时间，保留 180 天；不记录是谁签的。',
    forget: '清除这条记录',
    forgotten: '已清除。这次签名没有在这台设备上留下任何内容。',
    receipt: '您的回执',
    receiptWhat: '如实列出您同意了什么。',
  },
  result: {
    follows: '您留在本页时，内容会自动更新。',
    ended: '本页不再更新：后续情况请看您的回执。',
    look: '再看一次',
  },
  next: {
    event: '来参加',
    calendar: '存到您的日历',
    saved: '日历文件已保存。打开它，日历会问您是否添加这个活动。',
    about: '活动详情',
    learnMore: '了解更多',
  },
  share: {
    title: '邀请别人参加',
    share: '分享',
    on: '分享到 {name}',
    email: '发电子邮件',
    copyLink: '复制链接',
    linkCopied: '链接已复制。',
    copyFailed: '复制失败。链接是：{url}',
  },
  mail: {
    waiting: '带链接的邮件还没有发出。我们的邮件服务器一接收，它就会发出。',
    unreachable: '邮件无法送到您的电子邮箱。',
    later: '今天不能再给这个地址发邮件了：链接会晚些送到，您也可以换一个地址。',
    correct: '更正地址',
    again: '重新发送邮件',
    asked: '已请求重新发送。如果几分钟内没有收到，说明目前发的已经够多：也请看看垃圾邮件。',
    notAsked: '没有收到回应。请稍后再试。',
  },
  signers: {
    title: '最近签名的人',
    more: '显示更多',
  },
};
export default after;
