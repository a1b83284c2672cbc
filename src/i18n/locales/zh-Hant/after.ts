// What is said once it is done: the result, the receipt, sharing, what comes next.
import type { Parts } from '../../catalogue.ts';

const after: Parts['after'] = {
  after: {
    thanks: '謝謝您。您的簽名已記錄。',
    thanksCounted: '不論簽幾次，都只算一次。',
    almost: '快完成了。請查看您的郵件。',
    almostWhy: '您在郵件裡確認後，簽名才會計入。',
    closed: '這份請願已結束',
    closedWhen: '已於 {date}截止，不能再加入簽名。',
    signed: '您已簽署這份請願書。',
    signedOn: '{date}，在這個裝置上。',
    signedWaiting: '如果您還沒有確認，請點郵件裡的連結確認，簽名才會計入。',
    signAgain: '再簽一次，或換一個人簽名',
    keeps: '這個裝置會記住這裡簽過名和簽名時間，保留 180 天；不記錄是誰簽的。',
    forget: '清除這筆紀錄',
    forgotten: '已清除。這次簽名沒有在這個裝置上留下任何內容。',
    receipt: '您的回條',
    receiptWhat: '如實列出您同意了什麼。',
  },
  result: {
    follows: '您留在本頁時，內容會自動更新。',
    ended: '本頁不再更新：後續情況請看您的回條。',
    look: '再看一次',
  },
  next: {
    event: '一起來參加',
    calendar: '存到您的行事曆',
    saved: '行事曆檔案已儲存。打開它，行事曆會問您要不要加入這個活動。',
    about: '活動詳情',
    learnMore: '了解更多',
  },
  share: {
    title: '邀請別人一起參加',
    share: '分享',
    on: '分享到 {name}',
    email: '寄電子郵件',
    copyLink: '複製連結',
    linkCopied: '連結已複製。',
    copyFailed: '複製失敗。連結是：{url}',
  },
  mail: {
    waiting: '附有連結的郵件還沒有寄出。我們的郵件伺服器一接收，就會寄出。',
    unreachable: '郵件無法送到您的電子郵件地址。',
    later: '今天不能再寄郵件到這個地址了：連結會晚一點寄到，您也可以換一個地址。',
    correct: '更正地址',
    again: '重新寄送郵件',
    asked: '已要求重新寄送。如果幾分鐘內沒有收到，表示目前寄的已經夠多：也請看看垃圾郵件。',
    notAsked: '沒有收到回應。請稍後再試。',
  },
  signers: {
    title: '最近簽名的人',
    more: '顯示更多',
  },
};
export default after;
