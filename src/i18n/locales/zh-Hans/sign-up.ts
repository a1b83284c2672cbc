// A petition without a statement: nobody signs, they sign up.
import type { Parts } from '../../catalogue.ts';

const signUp: Parts['signUp'] = {
  petition: {
    sign: '登记',
    signing: '正在登记…',
    elsewhere: '在这里登记',
  },
  asks: {
    topics: '您想了解哪方面的消息？',
  },
  after: {
    thanks: '谢谢您。您已登记。',
    thanksCounted: '无论登记几次，都只算一次。',
    almost: '快完成了。请查看您的邮件。',
    almostWhy: '您在邮件里确认后，登记才算完成。',
    closed: '登记已结束',
    closedWhen: '它已于 {date}截止。',
    signed: '您已登记。',
    signedOn: '{date}，在这台设备上。',
    signedWaiting: '如果您还没有确认，请点邮件里的链接确认，登记才有效。',
    signAgain: '用另一个地址登记',
    keeps: '这台设备会记住这里有人登记过和登记时间，保留 180 天；不记录是谁。',
    forget: '清除这条记录',
    forgotten: '已清除。这台设备上没有留下任何相关内容。',
    receipt: '您的回执',
    receiptWhat: '如实列出您同意了什么。',
  },
  waiting: {
    keepWhat:
      '不方便等？您的登记，连同您填写和同意的内容，可以留在这台设备上，直到 {date}。等您有网络时打开本网站，它就会发送。如果别人也用这台设备，请不要这样做。',
    kept: '有 {n} 份登记在这台设备上等待，还没有发送。',
    another: '用另一个地址登记',
    sent: '您的登记之前在这台设备上等待。网络恢复后，它已发送。',
    asksAgain: '您的登记在这台设备上等待，还没有发送：下面的文字在此期间有改动。请阅读后重新回答。',
    ended: '在这里等待的登记还没能发送，登记就截止了。它已从这台设备上删除。',
    expired: '在这里等待的登记七天内没能发送。它已从这台设备上删除，不会计入：请重新登记。',
    refused: '在这里等待的登记无法从本页面发送。它已从这台设备上删除。',
    notTaken: '在这里等待的登记没有被接受，需要修改。',
  },
};
export default signUp;
