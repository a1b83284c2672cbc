// A petition without a statement: nobody signs, they sign up.
import type { Parts } from '../../catalogue.ts';

const signUp: Parts['signUp'] = {
  petition: {
    sign: '登記',
    signing: '登記中…',
    elsewhere: '在這裡登記',
  },
  asks: {
    topics: '您想知道哪方面的消息？',
  },
  after: {
    thanks: '謝謝您。您已登記。',
    thanksCounted: '不論登記幾次，都只算一次。',
    almost: '快完成了。請查看您的郵件。',
    almostWhy: '您在郵件裡確認後，登記才算完成。',
    closed: '登記已結束',
    closedWhen: '已於 {date}截止。',
    signed: '您已登記。',
    signedOn: '{date}，在這個裝置上。',
    signedWaiting: '如果您還沒有確認，請點郵件裡的連結確認，登記才有效。',
    signAgain: '用另一個地址登記',
    keeps: '這個裝置會記住這裡有人登記過和登記時間，保留 180 天；不記錄是誰。',
    forget: '清除這筆紀錄',
    forgotten: '已清除。這個裝置上沒有留下任何相關內容。',
    receipt: '您的回條',
    receiptWhat: '如實列出您同意了什麼。',
  },
  waiting: {
    keepWhat:
      '不方便等？您的登記，連同您填寫和同意的內容，可以留在這個裝置上，直到 {date}。等您有網路時打開本網站，就會送出。如果別人也用這個裝置，請不要這樣做。',
    kept: '有 {n} 筆登記在這個裝置上等待，還沒有送出。',
    another: '用另一個地址登記',
    sent: '您的登記先前在這個裝置上等待。網路恢復後，已經送出。',
    asksAgain: '您的登記在這個裝置上等待，還沒有送出：下面的文字在這段期間有更動。請閱讀後重新回答。',
    ended: '在這裡等待的登記還沒能送出，登記就截止了。它已從這個裝置刪除。',
    expired: '在這裡等待的登記七天內沒能送出。它已從這個裝置刪除，不會計入：請重新登記。',
    refused: '在這裡等待的登記無法從本頁送出。它已從這個裝置刪除。',
    notTaken: '在這裡等待的登記沒有被接受，需要修改。',
  },
};
export default signUp;
