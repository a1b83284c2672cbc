// What is known of a help line.
import type { Parts } from '../../catalogue.ts';

const hotline: Parts['hotline'] = {
  hotlineFacts: {
    emergency: 'Bạn đang gặp nguy hiểm? Gọi',
    emergencyUnknown: 'Bạn đang gặp nguy hiểm? Hãy gọi số khẩn cấp nơi bạn đang ở.',
    open: 'Đang mở',
    open247: 'Đang mở, 24/7',
    openUntil: 'Đang mở, đến {time}',
    closed: 'Đang đóng',
    opens: 'Đang đóng, mở lại: {time}',
    twoClocks: '{time} ở {place}, {own} theo giờ của bạn',
    always: 'Ngày và đêm, mọi ngày.',
    hours: 'Giờ làm việc (giờ {place}): {list}.',
    confidential: 'Bạn quyết định sẽ nói điều gì.',
    languages: 'Ngôn ngữ: {list}.',
    interpreters: 'Có thêm ngôn ngữ khác nhờ thông dịch qua điện thoại.',
    operator: 'Nơi phụ trách: {name}.',
    police: 'Đường dây này do cảnh sát phụ trách.',
    forWomen: 'Dành cho phụ nữ.',
    forChildren: 'Dành cho trẻ em và người trẻ.',
    forAdults: 'Dành cho người lớn.',
    sources: 'Theo nguồn công khai, {date}.',
    checked: 'Đã gọi thử và kiểm tra: {date}.',
    partly: 'Một số thông tin ở đây có thể đã cũ.',
    source: 'Nguồn:',
    bill: 'Cuộc gọi tới đường dây này hiện trên hóa đơn điện thoại của bạn.',
    billNot: 'Theo nguồn công khai, cuộc gọi tới đường dây này không hiện trên hóa đơn điện thoại của bạn.',
    billUnknown: 'Cuộc gọi có thể hiện trên hóa đơn điện thoại của bạn.',
    none: 'Chúng tôi không biết đường dây nào cho điều được hỏi ở đây. Nếu bạn đang gặp nguy hiểm, hãy gọi số khẩn cấp nơi bạn đang ở.',
    someMissing: 'Không tải được hết các đường dây trợ giúp.',
    leaveHelp: 'Để rời đi nhanh, hãy nhấn nút ở trên, hoặc nhấn phím Escape ba lần.',
    history:
      'Lịch sử trình duyệt, nút Quay lại và danh sách cuộc gọi, tin nhắn trên điện thoại vẫn có thể cho thấy bạn đã làm gì. Khung này không lưu gì cả.',
    clear: 'Cách xóa',
    clearHistory:
      'Trong trình đơn của trình duyệt, hãy mở Lịch sử và xóa các trang của trang web này. Nếu bạn xóa tất cả, người khác có thể nhận ra.',
    clearBack:
      'Sau đó hãy đóng tab này: nút Quay lại có thể mở những trang khác bạn đã đọc trên trang web này.',
    clearCalls: 'Trong danh sách cuộc gọi và tin nhắn trên điện thoại, hãy xóa số này.',
    clearNext:
      'Lần sau, hãy dùng cửa sổ ẩn danh (riêng tư). Nếu có thể có người theo dõi thiết bị này, hãy dùng thiết bị khác: ở thư viện, hoặc của bạn bè.',
  },
};
export default hotline;
