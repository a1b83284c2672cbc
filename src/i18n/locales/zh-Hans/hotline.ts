// What is known of a help line.
import type { Parts } from '../../catalogue.ts';

const hotline: Parts['hotline'] = {
  hotlineFacts: {
    emergency: '现在有危险？请拨打',
    emergencyUnknown: '现在有危险？请拨打您当地的紧急电话。',
    open: '现在服务中',
    open247: '现在服务中，全天 24 小时',
    openUntil: '现在服务中，到 {time}',
    closed: '现在不在服务时间',
    opens: '现在不在服务时间，下次开始：{time}',
    twoClocks: '{place} 时间 {time}，您那里 {own}',
    always: '每天，日夜都有服务。',
    hours: '服务时间（{place}）：{list}。',
    confidential: '说什么，由您决定。',
    languages: '语言：{list}。',
    interpreters: '电话里可请口译员，使用更多语言。',
    operator: '由 {name} 运营。',
    police: '这条热线由警方运营。',
    forWomen: '为女性服务。',
    forChildren: '为儿童和青少年服务。',
    forAdults: '为成年人服务。',
    sources: '来自 {date}的公开资料。',
    checked: '已于 {date}打电话核实。',
    partly: '部分信息可能已过时。',
    source: '来源：',
    bill: '打这条热线会显示在您的电话账单上。',
    billNot: '公开资料说，打这条热线不会显示在您的电话账单上。',
    billUnknown: '打电话可能会显示在您的电话账单上。',
    none: '我们不知道有哪条热线符合这里的要求。如果您有危险，请拨打您当地的紧急电话。',
    someMissing: '有些求助热线无法加载。',
    leaveHelp: '要快速离开，请按上面的按钮，或按三次 Esc 键。',
    history:
      '浏览器的历史记录、后退按钮，以及手机的通话和短信记录，可能还会显示您做过什么。本卡片不保留任何内容。',
    clear: '怎样清除',
    clearHistory: '在浏览器菜单中打开历史记录，删除本网站的页面。如果全部删除，可能会有人发现。',
    clearBack: '然后关闭这个标签页：按后退可能会回到您看过的本网站其他页面。',
    clearCalls: '在手机的通话记录和短信中，删除这个号码。',
    clearNext: '下次请用无痕窗口（隐私窗口）。如果可能有人在监视这台设备，请用另一台：图书馆的，或朋友的。',
  },
};
export default hotline;
