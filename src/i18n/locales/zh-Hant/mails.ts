import type { Served } from '../../served.ts';

const mails: Served['mails'] = {
  confirmation: {
    subject: {
      letter: '請確認您的信：{title}',
      signature: '請確認您的簽名：{title}',
      signUp: '請確認您的電子郵件：{title}',
    },
    what: {
      letter: '有人用這個電子郵件寫了 {n} 封信，正在等您確認。這屬於倡議「{title}」。',
      signature: '有人用這個電子郵件簽署了「{title}」。',
      signUp: '有人用這個電子郵件登記了「{title}」。',
    },
    toThem: '收信人：',
    confirm: {
      letter: '是您嗎？請打開這個頁面並確認。然後信會以您的名義寄出：',
      signature: '是您嗎？請打開這個頁面並確認。然後簽名就會計入：',
      signUp: '是您嗎？請打開這個頁面並確認。然後登記就完成了：',
    },
    page: '在您按那裡的按鈕之前，什麼都不會發生。',
    until: '連結的有效期到 {date}。',
    notYou: '如果不是您，什麼都不用做：不會寄送，也不會計入。',
    withdraw: '我沒有要求這樣做：請刪除',
  },
  updates: {
    subject: '{bill} 的新消息：{title}',
    news: '{bill}（{billTitle}）有新消息：',
    asOf: '截至 {date}。',
    readOn: '繼續閱讀：',
    why: {
      signed: '{date}，有人用這個電子郵件簽署了「{title}」，並同意收到相關的電子郵件。',
      signedUp: '{date}，有人用這個電子郵件登記了「{title}」，並同意收到相關的電子郵件。',
      acted: '{date}，有人將這個電子郵件用於「{title}」，並同意收到相關的電子郵件。',
    },
    receipt: '查看記錄的全部內容，保存、撤回或要求刪除：',
    stop: {
      signed: '不再收到這些電子郵件，或「我沒有簽過這個」：',
      signedUp: '不再收到這些電子郵件，或「我沒有登記過」：',
      acted: '不再收到這些電子郵件，或「我沒有做過這個」：',
    },
  },
  letter: {
    via: '{name}（透過 {organisation}）',
    confirmed: '寄信人已確認這個電子郵件：{email}',
    notConfirmed: '寄信人的電子郵件（{email}）未經確認。',
  },
};
export default mails;
