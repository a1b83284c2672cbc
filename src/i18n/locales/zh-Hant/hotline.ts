// What is known of a help line.
import type { Parts } from '../../catalogue.ts';

const hotline: Parts['hotline'] = {
  hotlineFacts: {
    emergency: '現在有危險？請撥打',
    emergencyUnknown: '現在有危險？請撥打您當地的緊急電話。',
    open: '現在服務中',
    open247: '現在服務中，全天 24 小時',
    openUntil: '現在服務中，到{time}',
    closed: '現在不在服務時間',
    opens: '現在不在服務時間，下次開始：{time}',
    twoClocks: '{place} 時間{time}，您那裡{own}',
    always: '每天，日夜都有服務。',
    hours: '服務時間（{place}）：{list}。',
    confidential: '說什麼，由您決定。',
    languages: '語言：{list}。',
    interpreters: '電話裡可請口譯員，使用更多語言。',
    operator: '由 {name} 營運。',
    police: '這條熱線由警方營運。',
    forWomen: '為女性服務。',
    forChildren: '為兒童和青少年服務。',
    forAdults: '為成年人服務。',
    sources: '來自 {date}的公開資料。',
    checked: '已於 {date}打電話查證。',
    partly: '部分資訊可能已過時。',
    source: '來源：',
    bill: '打這條熱線會顯示在您的電話帳單上。',
    billNot: '公開資料說，打這條熱線不會顯示在您的電話帳單上。',
    billUnknown: '打電話可能會顯示在您的電話帳單上。',
    none: '我們不知道有哪條熱線符合這裡的需求。如果您有危險，請撥打您當地的緊急電話。',
    someMissing: '有些求助熱線無法載入。',
    leaveHelp: '要快速離開，請按上面的按鈕，或按三次 Esc 鍵。',
    history:
      '瀏覽器的瀏覽記錄、「上一頁」按鈕，以及手機的通話和簡訊記錄，可能還會顯示您做過什麼。這張卡片不保留任何內容。',
    clear: '怎麼清除',
    clearHistory: '在瀏覽器選單打開瀏覽記錄，刪除本網站的頁面。如果全部刪除，可能會有人發現。',
    clearBack: '然後關閉這個分頁：按「上一頁」可能會回到您看過的本網站其他頁面。',
    clearCalls: '在手機的通話記錄和簡訊中，刪除這個號碼。',
    clearNext: '下次請用無痕視窗（私密視窗）。如果可能有人在監看這個裝置，請用別的：圖書館的，或朋友的。',
  },
};
export default hotline;
