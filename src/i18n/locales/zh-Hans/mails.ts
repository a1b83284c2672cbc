import type { Served } from '../../served.ts';

const mails: Served['mails'] = {
  confirmation: {
    subject: {
      letter: '请确认您的信：{title}',
      signature: '请确认您的签名：{title}',
      signUp: '请确认您的电子邮箱：{title}',
    },
    what: {
      letter: '有人用这个电子邮箱写了 {n} 封信，正在等您确认。这属于倡议“{title}”。',
      signature: '有人用这个电子邮箱签署了“{title}”。',
      signUp: '有人用这个电子邮箱登记了“{title}”。',
    },
    toThem: '收信人：',
    confirm: {
      letter: '是您吗？请打开这个页面并确认。然后信会以您的名义发出：',
      signature: '是您吗？请打开这个页面并确认。然后签名就会计入：',
      signUp: '是您吗？请打开这个页面并确认。然后登记就完成了：',
    },
    page: '在您按那里的按钮之前，什么都不会发生。',
    until: '链接的有效期到 {date}。',
    notYou: '如果不是您，什么都不用做：不会发送，也不会计入。',
    withdraw: '我没有要求这样做：请删除',
  },
  updates: {
    subject: '{bill} 的新消息：{title}',
    news: '{bill}（{billTitle}）有新消息：',
    asOf: '截至 {date}。',
    readOn: '继续阅读：',
    why: {
      signed: '{date}，有人用这个电子邮箱签署了“{title}”，并同意接收相关的电子邮件。',
      signedUp: '{date}，有人用这个电子邮箱登记了“{title}”，并同意接收相关的电子邮件。',
      acted: '{date}，有人把这个电子邮箱用于“{title}”，并同意接收相关的电子邮件。',
    },
    receipt: '查看记录的全部内容，保存、撤回或请求删除：',
    stop: {
      signed: '不再接收这些电子邮件，或“我没有签过这个”：',
      signedUp: '不再接收这些电子邮件，或“我没有登记过”：',
      acted: '不再接收这些电子邮件，或“我没有做过这个”：',
    },
  },
  letter: {
    via: '{name}（通过 {organisation}）',
    confirmed: '寄信人已确认这个电子邮箱：{email}',
    notConfirmed: '寄信人的电子邮箱（{email}）未经确认。',
  },
};
export default mails;
