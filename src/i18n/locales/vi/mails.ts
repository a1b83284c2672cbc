import type { Served } from '../../served.ts';

const mails: Served['mails'] = {
  confirmation: {
    subject: {
      letter: 'Hãy xác nhận lá thư của bạn: {title}',
      signature: 'Hãy xác nhận chữ ký của bạn: {title}',
      signUp: 'Hãy xác nhận địa chỉ email của bạn: {title}',
    },
    what: {
      letter:
        'Có {n} lá thư được viết bằng địa chỉ email này và đang chờ bạn. Thư thuộc chiến dịch “{title}”.',
      signature: 'Có người đã ký “{title}” bằng địa chỉ email này.',
      signUp: 'Có người đã đăng ký “{title}” bằng địa chỉ email này.',
    },
    toThem: 'Gửi tới:',
    confirm: {
      letter: 'Có phải bạn không? Hãy mở trang này và xác nhận. Khi đó thư sẽ được gửi đi với tên bạn:',
      signature: 'Có phải bạn không? Hãy mở trang này và xác nhận. Khi đó chữ ký sẽ được tính:',
      signUp: 'Có phải bạn không? Hãy mở trang này và xác nhận. Khi đó việc đăng ký hoàn tất:',
    },
    page: 'Không có gì xảy ra trước khi bạn nhấn nút ở đó.',
    until: 'Đường dẫn dùng được đến {date}.',
    notYou: 'Nếu đó không phải bạn, bạn không cần làm gì: không có gì được gửi, và không có gì được tính.',
    withdraw: 'Tôi không yêu cầu việc này: hãy xóa đi',
  },
  updates: {
    subject: 'Tin mới về {bill}: {title}',
    news: 'Có tin mới về {bill}, {billTitle}:',
    asOf: 'Tính đến {date}.',
    readOn: 'Đọc tiếp:',
    why: {
      signed: '{date}: “{title}” được ký bằng địa chỉ email này, và đã đồng ý nhận email về việc này.',
      signedUp:
        '{date}: có người đăng ký “{title}” bằng địa chỉ email này, và đã đồng ý nhận email về việc này.',
      acted: '{date}: địa chỉ email này được dùng cho “{title}”, và đã đồng ý nhận email về việc này.',
    },
    receipt: 'Xem tất cả những gì đã ghi, lưu lại, rút lại hoặc yêu cầu xóa:',
    stop: {
      signed: 'Không nhận những email này nữa, hoặc “Tôi không ký bản này”:',
      signedUp: 'Không nhận những email này nữa, hoặc “Tôi không đăng ký”:',
      acted: 'Không nhận những email này nữa, hoặc “Tôi không làm việc này”:',
    },
  },
  letter: {
    via: '{name} qua {organisation}',
    confirmed: 'Người gửi đã xác nhận địa chỉ email này: {email}',
    notConfirmed: 'Địa chỉ email của người gửi ({email}) chưa được xác nhận.',
  },
};
export default mails;
